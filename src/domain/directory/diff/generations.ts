import type { Directory } from '../directory.ts';
import { type Naming, namingOf } from '../naming.ts';

/** Two generations of a directory, and what things are called in them: as the newer one has it if it can. */
export interface Generations {
  readonly older: Directory;
  readonly newer: Directory;
  readonly naming: Naming;
}

export const generations = (older: Directory, newer: Directory): Generations => ({
  older,
  newer,
  naming: namingOf(newer, older),
});

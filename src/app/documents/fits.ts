import type { DirectoryIndex, Mandate } from '../../domain/index.ts';
import { mandateDoesNotFit } from './document-problems.ts';

/**
 * Every organ that the mandate names must stand in the directory, or facts would be wrong in silence. Throws
 * `mandate-does-not-fit-directory`.
 */
export const assertFits = ({ id, group, targets }: Mandate, directory: DirectoryIndex): void => {
  const named = [group.organ, group.sender, ...targets.map(({ committee }) => committee)];
  const missing = named.filter((organ) => directory.organ(organ) === undefined);
  if (missing.length > 0) throw mandateDoesNotFit(id, directory.directory.id, missing);
};

import type { Problem } from '../../../problems/problem.ts';
import type { Witness } from '../model/witness.ts';

/** What an analysis can find. Codes are stable. */
export type ProofCode =
  | 'gap'
  | 'conflict'
  | 'dead-rule'
  | 'shadowed-rule'
  | 'always-true'
  | 'duplicate-rule'
  | 'idle-condition'
  | 'too-complex';

/** Something an analysis found, with an example where there is one. An `error` must be put right. */
export interface ProofFinding {
  readonly code: ProofCode;
  readonly severity: 'error' | 'warning';
  /** The rules concerned, by name. */
  readonly rules: readonly string[];
  readonly witness?: Witness;
  readonly problem: Problem;
}

/** How many gaps and how many conflicts are told; there can be very many. */
export const most = 20;

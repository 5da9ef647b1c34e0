import { provesConsistency } from '../tree/proves-consistency.ts';
import type { Proof } from '../tree/tree-prover.ts';
import type { Checkpoint } from './checkpoint.ts';
import { logForked, logShrank, notConsistent, otherOrigin } from './problems.ts';

/**
 * Makes sure that the log of the newer checkpoint begins with that of the older one. Both must have been verified.
 *
 * @throws {GuanxiaError} `other-origin` for checkpoints of two logs, `log-shrank` if the newer one is smaller,
 * `log-forked` for two roots of one size, `not-consistent` if the proof does not lead from one to the other
 */
export function verifyConsistency(older: Checkpoint, newer: Checkpoint, proof: Proof): void {
  if (older.origin !== newer.origin) throw otherOrigin(older.origin, newer.origin);
  if (older.size > newer.size) throw logShrank(older.size, newer.size);
  if (older.size === newer.size && !provesConsistency([], older, newer)) throw logForked(older.size);
  if (!provesConsistency(proof, older, newer)) throw notConsistent(older.size, newer.size);
}

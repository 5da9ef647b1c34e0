import { signNote } from '../note/sign-note.ts';
import type { SigningKey } from '../note/signing-key.ts';
import { type Checkpoint, checkpointText } from './checkpoint.ts';

/**
 * The checkpoint as a C2SP signed note. A log signs one checkpoint for each size, each a continuation of the one
 * before: make sure with `verifyConsistency` first.
 *
 * @throws {GuanxiaError} `malformed-checkpoint`, `malformed-note`, `unencodable-text` for values that the format
 * cannot carry
 */
export const signCheckpoint = (
  checkpoint: Checkpoint,
  keys: readonly [SigningKey, ...SigningKey[]],
): string => signNote(checkpointText(checkpoint), keys);

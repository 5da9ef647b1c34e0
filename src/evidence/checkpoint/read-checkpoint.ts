import { parseNote, type SignedNote } from '../note/signed-note.ts';
import type { VerifierKey } from '../note/verifier-key.ts';
import { type VerifiedNote, verifyNote } from '../note/verify-note.ts';
import { type Checkpoint, parseCheckpointText } from './checkpoint.ts';

/**
 * The checkpoint that a note states, without checking any signature: for display and for looking up keys only.
 *
 * @throws {GuanxiaError} `malformed-note`, `malformed-checkpoint`
 */
export function parseCheckpoint(note: string | Uint8Array): SignedNote & { readonly checkpoint: Checkpoint } {
  const parsed = parseNote(note);
  return { ...parsed, checkpoint: parseCheckpointText(parsed.text) };
}

/**
 * The checkpoint that a note states, once at least one trusted key has been found to have signed it and no
 * signature of a trusted key to be wrong. Whether the origin is the log that was meant is for the caller to see.
 *
 * @throws {GuanxiaError} `malformed-note`, `bad-signature`, `not-signed`, `malformed-checkpoint`
 */
export function verifyCheckpoint(
  note: string | Uint8Array,
  trustedKeys: readonly VerifierKey[],
): VerifiedNote & { readonly checkpoint: Checkpoint } {
  const verified = verifyNote(note, trustedKeys);
  return { ...verified, checkpoint: parseCheckpointText(verified.text) };
}

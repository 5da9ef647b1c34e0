import { verify } from 'node:crypto';
import { badSignature, notSigned } from './problems.ts';
import { type NoteSignature, parseNote, type SignedNote } from './signed-note.ts';
import { publicKeyObject, type VerifierKey } from './verifier-key.ts';

/** A note that at least one trusted key has signed. */
export interface VerifiedNote extends SignedNote {
  /** The trusted keys that have signed, in the order of their signatures. */
  readonly signers: readonly VerifierKey[];
}

/**
 * Checks a note as C2SP signed-note demands: signatures by keys that are not trusted are ignored, every one by a
 * trusted key (same name and same id) must hold, and there must be at least one.
 *
 * @throws {GuanxiaError} `malformed-note`, `bad-signature`, `not-signed`
 */
export function verifyNote(source: string | Uint8Array, trustedKeys: readonly VerifierKey[]): VerifiedNote {
  const note = parseNote(source);
  const bytes = Buffer.from(note.text);
  const signers = note.signatures.flatMap((signature) => {
    const keys = trustedKeys.filter((key) => isBy(signature, key));
    if (keys.some((key) => !holds(signature, bytes, key))) throw badSignature(signature.name);
    return keys;
  });
  if (signers.length === 0) throw notSigned();
  return { ...note, signers };
}

const isBy = ({ name, id }: NoteSignature, key: VerifierKey): boolean => key.name === name && key.id === id;

const holds = ({ signature }: NoteSignature, text: Uint8Array, key: VerifierKey): boolean =>
  verify(null, text, publicKeyObject(key), signature);

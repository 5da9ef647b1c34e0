import { sign } from 'node:crypto';
import { malformedNote } from './problems.ts';
import { formatNote, parseNote } from './signed-note.ts';
import type { SigningKey } from './signing-key.ts';

/**
 * The C2SP signed note that `keys` make of a text. Signatures are Ed25519 (RFC 8032) over the UTF-8 of the text,
 * so that the same keys make the same note again.
 *
 * @throws {GuanxiaError} `malformed-note` if a note cannot carry the text (it must end with a newline and have no
 * other control characters) or so many signatures, `unencodable-text` if UTF-8 cannot
 */
export function signNote(text: string, keys: readonly [SigningKey, ...SigningKey[]]): string {
  const bytes = Buffer.from(text);
  const signatures = keys.map(({ verifierKey: { name, id }, privateKey }) => ({
    name,
    id,
    signature: sign(null, bytes, privateKey),
  }));
  const note = formatNote({ text, signatures });
  if (parseNote(note).text !== text) throw malformedNote('form');
  return note;
}

import { fromBase64, toBase64 } from '../bytes/base64.ts';
import { encodable, utf8Text } from '../bytes/utf8.ts';
import { hasControls } from './controls.ts';
import { isKeyName } from './key-name.ts';
import { malformedNote } from './problems.ts';

/** A signature as a note carries it; whether it holds is another matter. */
export interface NoteSignature {
  /** Name of the key that is said to have signed. */
  readonly name: string;
  /** Id of that key: eight lower-case hexadecimal digits. */
  readonly id: string;
  /** What the key's algorithm made, here 64 bytes for Ed25519. */
  readonly signature: Uint8Array;
}

/** A C2SP signed note, taken apart. */
export interface SignedNote {
  /** What is signed: everything before the last empty line, its last newline included. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

const largest = 2 ** 20;
const mostSignatures = 100;
const idLength = 4;

/**
 * Takes a note apart, without checking any signature: do not rely on the text. At most 1 MiB and 100 signatures
 * are read.
 *
 * @throws {GuanxiaError} `malformed-note` for whatever is not to the byte a C2SP signed note; a signature line
 * of that form by an unknown key or of an unknown kind is no fault
 */
export function parseNote(source: string | Uint8Array): SignedNote {
  const note = textOf(source);
  const end = note.lastIndexOf('\n\n') + 1;
  const lines = note.slice(end + 1);
  if (end === 0 || lines === '' || !lines.endsWith('\n')) throw malformedNote('form');
  const signatureLines = lines.slice(0, -1).split('\n');
  if (signatureLines.length > mostSignatures) throw malformedNote('size');
  return { text: note.slice(0, end), signatures: signatureLines.map(parseSignature) };
}

function textOf(source: string | Uint8Array): string {
  if (Buffer.byteLength(source) > largest) throw malformedNote('size');
  const note = typeof source === 'string' ? encodable(source) : utf8Text(source);
  if (note === undefined || hasControls(note)) throw malformedNote('encoding');
  return note;
}

function parseSignature(line: string): NoteSignature {
  const [, name = '', encoded = ''] = /^\u2014 ([^ ]*) ([^ ]*)$/u.exec(line) ?? [];
  const bytes = fromBase64(encoded);
  if (bytes === undefined || bytes.length <= idLength || !isKeyName(name)) throw malformedNote('signature');
  const id = Buffer.from(bytes.subarray(0, idLength)).toString('hex');
  return { name, id, signature: bytes.subarray(idLength) };
}

/** The note as it is written. */
export const formatNote = ({ text, signatures }: SignedNote): string =>
  `${text}\n${signatures.map(formatSignature).join('')}`;

const formatSignature = ({ name, id, signature }: NoteSignature): string =>
  `\u2014 ${name} ${toBase64(Buffer.concat([Buffer.from(id, 'hex'), signature]))}\n`;

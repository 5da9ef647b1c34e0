import { sha256 } from './sha256.ts';
import { encodable } from './utf8.ts';

/** A field of a byte layout: bytes as they are, a text as UTF-8, a count as 8 bytes, most significant first. */
export type Field = Uint8Array | string | bigint;

const lengthBytes = 4;
const countBytes = 8;

/**
 * The fields one after the other, each behind its length in bytes (4 bytes, most significant first). No two
 * lists of fields of the same kinds have the same bytes.
 *
 * @throws {GuanxiaError} `unencodable-text`
 * @throws {RangeError} for a count outside 0 … 2^64 − 1, or a field of 4 GiB
 */
export function framed(fields: readonly Field[]): Uint8Array {
  return filled(Buffer.allocUnsafe(framedLength(fields, [])), fields, []);
}

/** Layouts up to this length are hashed where the last one was: making a buffer takes as long as hashing it. */
const scratch = Buffer.from(new ArrayBuffer(65_536));

/**
 * SHA-256 of `lead` as it stands and the {@link framed} fields behind it.
 *
 * @throws as {@link framed} does
 */
export function framedHash(fields: readonly Field[], lead: readonly number[] = []): Uint8Array {
  const length = framedLength(fields, lead);
  const bytes = length > scratch.length ? Buffer.allocUnsafe(length) : scratch.subarray(0, length);
  return sha256(filled(bytes, fields, lead));
}

function framedLength(fields: readonly Field[], lead: readonly number[]): number {
  let length = lead.length;
  for (const field of fields) length += lengthBytes + lengthOf(field);
  return length;
}

function filled(bytes: Buffer, fields: readonly Field[], lead: readonly number[]): Buffer {
  bytes.set(lead);
  let start = lead.length;
  for (const field of fields) {
    const end = write(bytes, field, start + lengthBytes);
    bytes.writeUInt32BE(end - start - lengthBytes, start);
    start = end;
  }
  return bytes;
}

function lengthOf(field: Field): number {
  if (typeof field === 'bigint') return countBytes;
  return typeof field === 'string' ? Buffer.byteLength(encodable(field)) : field.length;
}

/** Returns the offset behind what it has written. */
function write(bytes: Buffer, field: Field, offset: number): number {
  if (typeof field === 'bigint') return bytes.writeBigUInt64BE(field, offset);
  if (typeof field === 'string') return offset + bytes.write(field, offset);
  bytes.set(field, offset);
  return offset + field.length;
}

import { encodable } from './utf8.ts';

/** A field of a byte layout: bytes as they are, a text as UTF-8, a count as 8 bytes, most significant first. */
export type Field = Uint8Array | string | bigint;

const lengthBytes = 4;
const countBytes = 8;

/**
 * The fields one after the other, each behind its length in bytes (4 bytes, most significant first). No two
 * lists of fields of the same kinds have the same bytes. `lead` stands in front as it is.
 *
 * @throws {GuanxiaError} `unencodable-text`
 * @throws {RangeError} for a count outside 0 … 2^64 − 1, or a field of 4 GiB
 */
export function framed(fields: readonly Field[], lead: readonly number[] = []): Uint8Array {
  let length = lead.length;
  for (const field of fields) length += lengthBytes + lengthOf(field);
  const bytes = Buffer.allocUnsafe(length);
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

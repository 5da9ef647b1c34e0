import { hash } from 'node:crypto';

/** Bytes of a SHA-256 hash. */
export const hashLength = 32;

/** Hashes stand together, 256 in a buffer: one of its own for each would take longer, and ten times the room. */
const together = 256 * hashLength;
let shared = Buffer.from(new ArrayBuffer(together));
let used = 0;

/**
 * SHA-256 (FIPS 180-4) of `bytes`: 32 bytes, a view into a larger buffer. Copy it before handing it to another
 * thread, which would otherwise be given the whole buffer.
 */
export function sha256(bytes: Uint8Array): Uint8Array {
  if (used === together) {
    shared = Buffer.from(new ArrayBuffer(together));
    used = 0;
  }
  const start = used;
  used += hashLength;
  shared.write(hash('sha256', bytes, 'binary'), start, 'latin1');
  return new Uint8Array(shared.buffer, start, hashLength);
}

/** Whether `bytes` can be a SHA-256 hash. */
export const isHash = (bytes: Uint8Array): boolean => bytes.length === hashLength;

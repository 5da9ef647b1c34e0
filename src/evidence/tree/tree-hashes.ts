import { hashLength, isHash, sha256 } from '../bytes/sha256.ts';

export const leafPrefix: readonly number[] = [0];
const nodePrefix = 1;

/** The root of a tree without leaves: SHA-256 of nothing (RFC 6962 section 2.1). */
export const emptyRoot: Uint8Array = Uint8Array.from(sha256(new Uint8Array(0)));

/** The hash of a leaf: SHA-256 of 0x00 and the leaf's bytes (RFC 6962 section 2.1). */
export const leafHash = (leaf: Uint8Array): Uint8Array =>
  sha256(Buffer.concat([Uint8Array.from(leafPrefix), leaf]));

/**
 * The hash of an inner node: SHA-256 of 0x01 and the hashes of its two children (RFC 6962 section 2.1).
 *
 * @throws {RangeError} if a child is not a hash
 */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  if (!isHash(left) || !isHash(right)) throw new RangeError('not a hash: not 32 bytes');
  const node = Buffer.allocUnsafe(1 + 2 * hashLength);
  node[0] = nodePrefix;
  node.set(left, 1);
  node.set(right, 1 + hashLength);
  return sha256(node);
}

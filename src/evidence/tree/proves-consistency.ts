import { sameBytes } from '../bytes/same-bytes.ts';
import { isHash } from '../bytes/sha256.ts';
import { isRightChild, type TreeHead, toRightChild } from './proves-inclusion.ts';
import { isPowerOfTwo } from './subtrees.ts';
import { emptyRoot, nodeHash } from './tree-hashes.ts';
import type { Proof } from './tree-prover.ts';

/**
 * Whether `proof` shows that the older tree is the beginning of the newer one (RFC 9162 section 2.1.4.2).
 * Anything else than exactly the nodes needed is no proof. Of trees of one size the roots must be equal; the
 * empty tree is the beginning of any; both need the empty proof.
 */
export function provesConsistency(proof: Proof, older: TreeHead, newer: TreeHead): boolean {
  if (older.size < 0n || older.size > newer.size || !proof.every(isHash)) return false;
  if (older.size === newer.size) return proof.length === 0 && sameBytes(older.root, newer.root);
  if (older.size === 0n) return proof.length === 0 && sameBytes(older.root, emptyRoot);
  if (proof.length === 0 || !isHash(older.root)) return false;
  return leadsToBoth(isPowerOfTwo(older.size) ? [older.root, ...proof] : proof, older, newer);
}

/** `nodes`: the last complete subtree of the older tree, and the way up from it to both roots. */
function leadsToBoth([first, ...way]: Proof, older: TreeHead, newer: TreeHead): boolean {
  let [node, last] = toLeftChild(older.size - 1n, newer.size - 1n);
  let [olderHash, newerHash] = [first as Uint8Array, first as Uint8Array];
  for (const other of way) {
    if (last === 0n) return false;
    if (isRightChild(node) || node === last) {
      olderHash = nodeHash(other, olderHash);
      newerHash = nodeHash(other, newerHash);
      [node, last] = toRightChild(node, last);
    } else {
      newerHash = nodeHash(newerHash, other);
    }
    [node, last] = [node >> 1n, last >> 1n];
  }
  return last === 0n && sameBytes(olderHash, older.root) && sameBytes(newerHash, newer.root);
}

/** Up from the older tree's last leaf to the root of the last complete subtree, which is a left child. */
function toLeftChild(node: bigint, last: bigint): [node: bigint, last: bigint] {
  return isRightChild(node) ? toLeftChild(node >> 1n, last >> 1n) : [node, last];
}

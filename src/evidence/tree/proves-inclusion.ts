import { sameBytes } from '../bytes/same-bytes.ts';
import { isHash } from '../bytes/sha256.ts';
import { nodeHash } from './tree-hashes.ts';
import type { Proof } from './tree-prover.ts';

/** A tree by its size and root, as a checkpoint states it. */
export interface TreeHead {
  readonly size: bigint;
  readonly root: Uint8Array;
}

/** A leaf hash and the index, from 0, at which it is said to stand. */
export interface PlacedLeaf {
  readonly index: bigint;
  readonly leafHash: Uint8Array;
}

/**
 * Whether `proof` shows that the leaf stands in the tree (RFC 9162 section 2.1.3.2). Anything else than exactly
 * the nodes needed is no proof. Size and root must come from one trusted place, a verified checkpoint: a proof
 * alone does not tell trees apart in which the way from leaf to root looks the same.
 */
export function provesInclusion(proof: Proof, { index, leafHash }: PlacedLeaf, tree: TreeHead): boolean {
  if (index < 0n || index >= tree.size || !isHash(leafHash) || !proof.every(isHash)) return false;
  let [node, last] = [index, tree.size - 1n];
  let hash = leafHash;
  for (const other of proof) {
    if (last === 0n) return false;
    if (isRightChild(node) || node === last) {
      hash = nodeHash(other, hash);
      [node, last] = toRightChild(node, last);
    } else {
      hash = nodeHash(hash, other);
    }
    [node, last] = [node >> 1n, last >> 1n];
  }
  return last === 0n && sameBytes(hash, tree.root);
}

/** Whether a node, by its number among those of its level, is its parent's right child. */
export const isRightChild = (node: bigint): boolean => (node & 1n) === 1n;

/** Up from a node without sibling, which is that of the next level as well, to where there is one on the left. */
export function toRightChild(node: bigint, last: bigint): [node: bigint, last: bigint] {
  if (isRightChild(node) || node === 0n) return [node, last];
  return toRightChild(node >> 1n, last >> 1n);
}

import { outsideTree } from '../problems.ts';
import { isPowerOfTwo, type LeafHashes, leftSize, type Subtrees, subtrees } from './subtrees.ts';
import { emptyRoot } from './tree-hashes.ts';

/** Node hashes, in the order in which a verifier needs them: from the leaves to the root. */
export type Proof = readonly Uint8Array[];

/** Makes the proofs of RFC 9162 section 2.1 over a log's tree. */
export interface TreeProver {
  /** The root over the first `size` leaves. */
  readonly root: (size: bigint) => Promise<Uint8Array>;
  /**
   * That the leaf at `index` is in the tree over the first `size` leaves (RFC 9162 section 2.1.3.1).
   *
   * @throws {GuanxiaError} `outside-tree` unless `0 <= index < size`
   */
  readonly inclusion: (index: bigint, size: bigint) => Promise<Proof>;
  /**
   * That the tree over the first `older` leaves is the beginning of that over the first `newer` (RFC 9162
   * section 2.1.4.1); empty if either is empty or both are equal.
   *
   * @throws {GuanxiaError} `outside-tree` unless `0 <= older <= newer`
   */
  readonly consistency: (older: bigint, newer: bigint) => Promise<Proof>;
}

/** A prover for the log whose leaf hashes `leafHashes` reads. Keep it for as many proofs as there are to make. */
export function treeProver(leafHashes: LeafHashes): TreeProver {
  const over = subtrees(leafHashes);
  return {
    root: async (size) => {
      if (size < 0n) throw outsideTree(size, size);
      return size === 0n ? emptyRoot : over(0n, size);
    },
    inclusion: async (index, size) => {
      if (index < 0n || index >= size) throw outsideTree(index, size);
      return inclusion(over, index, 0n, size);
    },
    consistency: async (older, newer) => {
      if (older < 0n || older > newer) throw outsideTree(older, newer);
      return older === 0n || older === newer ? [] : consistency(over, older, newer);
    },
  };
}

/** The way up from the leaf at `index` to the root of the subtree over `start` to `end - 1n`. */
async function inclusion(over: Subtrees, index: bigint, start: bigint, end: bigint): Promise<Proof> {
  if (end - start === 1n) return [];
  const middle = start + leftSize(end - start);
  return index < middle
    ? [...(await inclusion(over, index, start, middle)), await over(middle, end)]
    : [...(await inclusion(over, index, middle, end)), await over(start, middle)];
}

/**
 * The last complete subtree of the older tree is where both trees part. Its root comes first, unless it is the
 * whole older tree, whose root the verifier knows; then the way up from it to the newer root.
 */
async function consistency(over: Subtrees, older: bigint, newer: bigint): Promise<Proof> {
  const last = older & -older;
  const start = older - last;
  const way = await above(over, start, older, 0n, newer);
  return isPowerOfTwo(older) ? way : [await over(start, older), ...way];
}

/** The way up from the subtree over `from` to `to - 1n` to that over `start` to `end - 1n`, which holds it. */
async function above(over: Subtrees, from: bigint, to: bigint, start: bigint, end: bigint): Promise<Proof> {
  if (from === start && to === end) return [];
  const middle = start + leftSize(end - start);
  return to <= middle
    ? [...(await above(over, from, to, start, middle)), await over(middle, end)]
    : [...(await above(over, from, to, middle, end)), await over(start, middle)];
}

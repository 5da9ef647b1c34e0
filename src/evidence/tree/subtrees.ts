import { nodeHash } from './tree-hashes.ts';

/** The leaf hash at an index, which counts from 0. */
export type LeafHashes = (index: bigint) => Uint8Array | Promise<Uint8Array>;

/** The root of the subtree over the leaves `start` to `end - 1n` of an RFC 6962 tree. */
export type Subtrees = (start: bigint, end: bigint) => Promise<Uint8Array>;

/** Smaller complete subtrees are computed again rather than kept. */
const smallestKept = 16n;

/**
 * Subtrees over leaves that are read as needed, one after the other. A complete subtree of 16 leaves or more is
 * computed once and kept, so that many proofs over one log read each leaf a few times only; it holds for every
 * later size of the log. What is kept grows to some 30 bytes for each leaf read.
 */
export function subtrees(leafHashes: LeafHashes): Subtrees {
  const kept = new Map<bigint, Uint8Array>();

  const over: Subtrees = async (start, end) => {
    const size = end - start;
    if (size === 1n) return await leafHashes(start);
    const middle = start + leftSize(size);
    if (size < smallestKept || !isPowerOfTwo(size)) return joined(start, middle, end);
    const number = 2n * start + size;
    const known = kept.get(number) ?? Uint8Array.from(await joined(start, middle, end));
    kept.set(number, known);
    return known;
  };

  const joined = async (start: bigint, middle: bigint, end: bigint) =>
    nodeHash(await over(start, middle), await over(middle, end));

  return over;
}

/** How many of `size` leaves, at least 2, are below the left child: the largest power of two less than `size`. */
export const leftSize = (size: bigint): bigint => 1n << BigInt((size - 1n).toString(2).length - 1);

export const isPowerOfTwo = (size: bigint): boolean => size > 0n && (size & (size - 1n)) === 0n;

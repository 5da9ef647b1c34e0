import { isHash } from '../bytes/sha256.ts';
import { malformedTreeState } from '../problems.ts';
import { emptyRoot, nodeHash } from './tree-hashes.ts';

/** All that is needed to go on building a tree: about 32 bytes for each doubling of its size. */
export interface TreeState {
  /** How many leaves the tree has. */
  readonly size: bigint;
  /** The roots of the complete subtrees that the tree consists of, the largest and leftmost first. */
  readonly peaks: readonly Uint8Array[];
}

/** Builds an RFC 6962 tree leaf by leaf. */
export interface TreeBuilder {
  /** Adds a leaf by its leaf hash. */
  readonly append: (leafHash: Uint8Array) => void;
  readonly size: () => bigint;
  /** The root over the leaves so far. */
  readonly root: () => Uint8Array;
  readonly state: () => TreeState;
}

/**
 * A builder that starts empty, or goes on from `start`. Memory grows with the logarithm of the size.
 *
 * @throws {GuanxiaError} `malformed-tree-state` if `start` cannot be the state of a tree. Whether it is that of
 * the right tree, only its root can tell.
 */
export function treeBuilder(start: TreeState = { size: 0n, peaks: [] }): TreeBuilder {
  const peaks = peaksOf(start);
  let size = Number(start.size);
  return {
    append: (leafHash) => {
      if (!isHash(leafHash)) throw new RangeError('not a hash: not 32 bytes');
      let node = leafHash;
      for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
        node = nodeHash(peaks.pop() as Uint8Array, node);
      }
      peaks.push(node);
      size += 1;
    },
    size: () => BigInt(size),
    root: () => rootOfPeaks(peaks),
    state: () => ({ size: BigInt(size), peaks: peaks.map((peak) => Uint8Array.from(peak)) }),
  };
}

function peaksOf({ size, peaks }: TreeState): Uint8Array[] {
  const count = size < 0n ? -1 : size.toString(2).replaceAll('0', '').length;
  if (count !== peaks.length || !peaks.every(isHash) || size > Number.MAX_SAFE_INTEGER) {
    throw malformedTreeState();
  }
  return [...peaks];
}

const rootOfPeaks = (peaks: readonly Uint8Array[]): Uint8Array =>
  peaks.length === 0 ? emptyRoot : peaks.reduceRight((right, left) => nodeHash(left, right));

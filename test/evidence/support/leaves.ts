import type { LeafHashes } from '../../../src/evidence/index.ts';
import { hashLeaf } from './naive-tree.ts';

/** The leaf hashes of the texts "0", "1", … */
export const leafHashes = (count: number): readonly Uint8Array[] =>
  Array.from({ length: count }, (_, index) => hashLeaf(Buffer.from(`${index}`)));

/** Reads them as a log would, and fails beyond its end. */
export const reader =
  (hashes: readonly Uint8Array[]): LeafHashes =>
  async (index) => {
    const hash = hashes[Number(index)];
    if (hash === undefined) throw new Error(`there is no leaf ${index}`);
    return hash;
  };

import { createHash } from 'node:crypto';

/*
 * RFC 6962 section 2.1 as it is written there: recursive, over whole lists, no care for speed. Nodes are of any
 * kind; with texts and brackets for hashes a root shows its shape.
 */

export type Join<T> = (left: T, right: T) => T;

const sha256 = (...parts: readonly Uint8Array[]): Uint8Array => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

export const hashJoin: Join<Uint8Array> = (left, right) => sha256(Uint8Array.of(1), left, right);
export const hashLeaf = (leaf: Uint8Array): Uint8Array => sha256(Uint8Array.of(0), leaf);

/** Let k be the largest power of two smaller than n. */
const k = (n: number): number => {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
};

/** MTH(D[n]) for n > 0 */
export function mth<T>(leaves: readonly T[], join: Join<T>): T {
  if (leaves.length === 1) return leaves[0] as T;
  const left = k(leaves.length);
  return join(mth(leaves.slice(0, left), join), mth(leaves.slice(left), join));
}

/** PATH(m, D[n]) */
export function path<T>(m: number, leaves: readonly T[], join: Join<T>): readonly T[] {
  if (leaves.length === 1) return [];
  const left = k(leaves.length);
  return m < left
    ? [...path(m, leaves.slice(0, left), join), mth(leaves.slice(left), join)]
    : [...path(m - left, leaves.slice(left), join), mth(leaves.slice(0, left), join)];
}

/** PROOF(m, D[n]) for 0 < m < n */
export const proof = <T>(m: number, leaves: readonly T[], join: Join<T>): readonly T[] =>
  subproof(m, leaves, true, join);

function subproof<T>(m: number, leaves: readonly T[], b: boolean, join: Join<T>): readonly T[] {
  if (m === leaves.length) return b ? [] : [mth(leaves, join)];
  const left = k(leaves.length);
  return m <= left
    ? [...subproof(m, leaves.slice(0, left), b, join), mth(leaves.slice(left), join)]
    : [...subproof(m - left, leaves.slice(left), false, join), mth(leaves.slice(0, left), join)];
}

/** How a root is put together from a leaf and the nodes of its path, numbered from the leaf up. */
export function inclusionShape(m: number, n: number): { root: string; nodes: number } {
  if (n === 1) return { root: 'leaf', nodes: 0 };
  const left = k(n);
  const { root, nodes } = m < left ? inclusionShape(m, left) : inclusionShape(m - left, n - left);
  return { root: m < left ? `(${root} ${nodes})` : `(${nodes} ${root})`, nodes: nodes + 1 };
}

/** How both roots are put together from the nodes of a consistency proof, numbered from the leaves up. */
export function consistencyShape(
  m: number,
  n: number,
  b = true,
): { older: string; newer: string; nodes: number } {
  if (m === n) return b ? { older: 'root', newer: 'root', nodes: 0 } : { older: '0', newer: '0', nodes: 1 };
  const left = k(n);
  const inner = m <= left ? consistencyShape(m, left, b) : consistencyShape(m - left, n - left, false);
  const { older, newer, nodes } = inner;
  return m <= left
    ? { older, newer: `(${newer} ${nodes})`, nodes: nodes + 1 }
    : { older: `(${nodes} ${older})`, newer: `(${nodes} ${newer})`, nodes: nodes + 1 };
}

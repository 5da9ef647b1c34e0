import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emptyRoot,
  nodeHash,
  provesConsistency,
  provesInclusion,
  rootOf,
  treeBuilder,
  treeProver,
} from '../../src/evidence/index.ts';
import { codeOf } from './support/code-of.ts';
import { hex } from './support/hex.ts';
import { leafHashes, reader } from './support/leaves.ts';
import { runs } from './support/long.ts';
import { hashJoin, mth, path, proof } from './support/naive-tree.ts';

const sizes = Array.from({ length: 65 }, (_, size) => size);
const leaves = leafHashes(5_000);
const naiveRoot = (size: number) => mth(leaves.slice(0, size), hashJoin);
const large = fc.integer({ min: 65, max: leaves.length });

describe('a tree that is built leaf by leaf', () => {
  it('has the root of the definition at every size', () => {
    const builder = treeBuilder();
    expect(hex(builder.root())).toBe(hex(emptyRoot));
    for (const [index, leaf] of leaves.slice(0, 300).entries()) {
      builder.append(leaf);
      expect(hex(builder.root())).toBe(hex(naiveRoot(index + 1)));
    }
  });

  it('keeps one node for each power of two that its size is made of', () => {
    const builder = treeBuilder();
    for (const leaf of leaves) builder.append(leaf);
    expect(builder.size()).toBe(5_000n);
    expect(builder.state().peaks).toHaveLength(5);
  });

  it('goes on from its state', () =>
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (before, after) => {
        const builder = treeBuilder();
        for (const leaf of leaves.slice(0, before)) builder.append(leaf);
        const next = treeBuilder(builder.state());
        for (const leaf of leaves.slice(before, before + after)) next.append(leaf);
        expect(next.size()).toBe(BigInt(before + after));
        expect(hex(next.root())).toBe(hex(rootOf(leaves.slice(0, before + after))));
      }),
      runs(100),
    ));

  it.each([
    ['too few nodes', { size: 3n, peaks: [leaves[0] as Uint8Array] }],
    ['too many nodes', { size: 0n, peaks: [leaves[0] as Uint8Array] }],
    ['a node that is no hash', { size: 1n, peaks: [new Uint8Array(31)] }],
    ['a negative size', { size: -1n, peaks: [] }],
    ['a size that cannot be counted', { size: 2n ** 60n, peaks: [leaves[0] as Uint8Array] }],
  ])('does not go on from a state with %s', (_label, state) =>
    expect(codeOf(() => treeBuilder(state))).toBe('malformed-tree-state'),
  );

  it('takes nothing but hashes', () => {
    expect(() => treeBuilder().append(new Uint8Array(33))).toThrow(RangeError);
    expect(() => nodeHash(new Uint8Array(31), new Uint8Array(32))).toThrow(RangeError);
    expect(() => nodeHash(new Uint8Array(32), new Uint8Array(33))).toThrow(RangeError);
  });
});

describe('a proof', () => {
  const prover = treeProver(reader(leaves));
  const head = (size: number) => ({ size: BigInt(size), root: naiveRoot(size) });

  const checkInclusion = async (index: number, size: number) => {
    const made = await prover.inclusion(BigInt(index), BigInt(size));
    expect(made.map(hex)).toStrictEqual(path(index, leaves.slice(0, size), hashJoin).map(hex));
    const leaf = { index: BigInt(index), leafHash: leaves[index] as Uint8Array };
    expect(provesInclusion(made, leaf, head(size))).toBe(true);
  };

  const checkConsistency = async (older: number, newer: number) => {
    const made = await prover.consistency(BigInt(older), BigInt(newer));
    const expected = older === newer ? [] : proof(older, leaves.slice(0, newer), hashJoin);
    expect(made.map(hex)).toStrictEqual(expected.map(hex));
    expect(provesConsistency(made, head(older), head(newer))).toBe(true);
  };

  it.each(sizes.slice(1))(
    'of inclusion is the one of the definition, and holds, at size %i',
    async (size) => {
      for (let index = 0; index < size; index += 1) await checkInclusion(index, size);
    },
  );

  it.each(sizes.slice(1))(
    'of consistency is the one of the definition, and holds, at size %i',
    async (size) => {
      for (let older = 1; older <= size; older += 1) await checkConsistency(older, size);
    },
  );

  it('of inclusion is so in large trees', () =>
    fc.assert(
      fc.asyncProperty(large, fc.nat(), async (size, number) => checkInclusion(number % size, size)),
      runs(30),
    ));

  it('of consistency is so in large trees', () =>
    fc.assert(
      fc.asyncProperty(large, fc.nat(), async (size, number) => checkConsistency(1 + (number % size), size)),
      runs(30),
    ));

  it('from the empty tree is empty', async () => {
    const empty = { size: 0n, root: emptyRoot };
    expect(await prover.consistency(0n, 5n)).toStrictEqual([]);
    expect(provesConsistency([], empty, head(5))).toBe(true);
    expect(provesConsistency([], empty, empty)).toBe(true);
    expect(provesConsistency([], { ...empty, root: naiveRoot(1) }, head(5))).toBe(false);
    expect(provesConsistency([naiveRoot(1)], empty, head(5))).toBe(false);
  });

  it.each([
    ['inclusion of a leaf beyond the tree', () => prover.inclusion(5n, 5n)],
    ['inclusion of a leaf before the tree', () => prover.inclusion(-1n, 5n)],
    ['consistency with a smaller tree', () => prover.consistency(6n, 5n)],
    ['consistency from a negative size', () => prover.consistency(-1n, 5n)],
    ['the root at a negative size', () => prover.root(-1n)],
  ])('cannot be had for %s', async (_label, attempt) =>
    expect(attempt()).rejects.toMatchObject({ code: 'outside-tree' }),
  );
});

describe('a prover', () => {
  it('gives the root at any size', async () => {
    const prover = treeProver(reader(leaves));
    for (const size of [0, 1, 2, 63, 64, 65, 1_000, 4_999]) {
      const expected = size === 0 ? emptyRoot : naiveRoot(size);
      expect(hex(await prover.root(BigInt(size)))).toBe(hex(expected));
    }
  });

  it('reads a leaf a few times only, however many proofs it makes', async () => {
    let reads = 0;
    const prover = treeProver((index) => {
      reads += 1;
      return leaves[Number(index)] as Uint8Array;
    });
    await prover.root(4_096n);
    expect(reads).toBe(4_096);
    for (let index = 0n; index < 4_096n; index += 1n) await prover.inclusion(index, 4_096n);
    expect(reads).toBe(4_096 + 4_096 * 15);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type PlacedLeaf,
  type Proof,
  provesConsistency,
  provesInclusion,
  rootOf,
  type TreeHead,
  treeProver,
} from '../../src/evidence/index.ts';
import { otherHash, rearranged, withOtherByte } from './support/changed-proofs.ts';
import { leafHashes, reader } from './support/leaves.ts';
import { runs } from './support/long.ts';
import { consistencyShape, inclusionShape } from './support/naive-tree.ts';

const largest = 64;
const leaves = leafHashes(largest);
const roots = Array.from({ length: largest + 1 }, (_, size) => rootOf(leaves.slice(0, size)));
const prover = treeProver(reader(leaves));
const sizes = Array.from({ length: largest }, (_, index) => index + 1);
const leafAt = (index: number): PlacedLeaf => ({
  index: BigInt(index),
  leafHash: leaves[index] as Uint8Array,
});
const head = (size: number): TreeHead => ({ size: BigInt(size), root: roots[size] as Uint8Array });

interface Inclusion {
  readonly proof: Proof;
  readonly leaf: PlacedLeaf;
  readonly tree: TreeHead;
}
interface Consistency {
  readonly proof: Proof;
  readonly older: TreeHead;
  readonly newer: TreeHead;
}
const holdsInclusion = ({ proof, leaf, tree }: Inclusion) => provesInclusion(proof, leaf, tree);
const holdsConsistency = ({ proof, older, newer }: Consistency) => provesConsistency(proof, older, newer);

function* withChangedProofs<T extends { readonly proof: Proof }>(
  claims: readonly T[],
  change: (proof: Proof) => Iterable<Proof>,
): Generator<T> {
  for (const claim of claims) for (const proof of change(claim.proof)) yield { ...claim, proof };
}

const count = <T>(claims: Iterable<T>, holds: (claim: T) => boolean) => {
  let [tried, held] = [0, 0];
  for (const claim of claims) {
    tried += 1;
    if (holds(claim)) held += 1;
  }
  return { tried, held };
};

const inclusions = await Promise.all(
  sizes.flatMap((size) =>
    sizes.slice(0, size).map(async (next): Promise<Inclusion> => {
      const leaf = leafAt(next - 1);
      return { proof: await prover.inclusion(leaf.index, BigInt(size)), leaf, tree: head(size) };
    }),
  ),
);
const consistencies = await Promise.all(
  sizes.flatMap((size) =>
    sizes.slice(0, size).map(async (older): Promise<Consistency> => {
      const proof = await prover.consistency(BigInt(older), BigInt(size));
      return { proof, older: head(older), newer: head(size) };
    }),
  ),
);

describe('a proof of inclusion in a tree of up to 64 leaves', { timeout: 60_000 }, () => {
  it('holds as it is', () =>
    expect(count(inclusions, holdsInclusion)).toStrictEqual({ tried: 2_080, held: 2_080 }));

  it('does not hold with a byte changed, at any place', () => {
    const forged = withChangedProofs(inclusions, withOtherByte);
    expect(count(forged, holdsInclusion)).toStrictEqual({ tried: 364_032, held: 0 });
  });

  it('does not hold with nodes dropped, added, swapped or of another length', () => {
    const forged = withChangedProofs(inclusions, rearranged);
    expect(count(forged, holdsInclusion).held).toBe(0);
  });

  it('does not hold for another leaf or another root', () => {
    const forged = inclusions.flatMap(({ proof, leaf, tree }) => [
      { proof, leaf: { ...leaf, leafHash: otherHash(leaf.leafHash) }, tree },
      { proof, leaf, tree: { ...tree, root: otherHash(tree.root) } },
    ]);
    expect(count(forged, holdsInclusion).held).toBe(0);
  });

  it('does not hold for another index', () => {
    const forged = inclusions.flatMap(({ proof, leaf, tree }) =>
      [...sizes.map(BigInt), 0n, -1n, leaf.index + 2n ** 32n, leaf.index - 2n ** 32n]
        .filter((index) => index !== leaf.index)
        .map((index) => ({ proof, leaf: { ...leaf, index }, tree })),
    );
    expect(count(forged, holdsInclusion).held).toBe(0);
  });

  // A root does not tell the size of its tree; that is why checkpoints sign both.
  it('holds for another size exactly where the way to the root looks the same', () => {
    const wrong = inclusions.filter((claim) =>
      sizes.map(BigInt).some((size) => isWronglyJudged(claim, claim.leaf.index, size)),
    );
    expect(wrong).toStrictEqual([]);
  });

  it('holds for another index and size exactly where the way to the root looks the same', () => {
    const few = sizes.slice(0, 20).map(BigInt);
    const wrong = inclusions
      .filter(({ tree }) => tree.size <= 20n)
      .filter((claim) => few.some((size) => few.some((next) => isWronglyJudged(claim, next - 1n, size))));
    expect(wrong).toStrictEqual([]);
  });

  const shape = (index: bigint, size: bigint) => inclusionShape(Number(index), Number(size)).root;
  const isWronglyJudged = ({ proof, leaf, tree }: Inclusion, index: bigint, size: bigint) => {
    const looksSame = index < size && shape(index, size) === shape(leaf.index, tree.size);
    return provesInclusion(proof, { ...leaf, index }, { ...tree, size }) !== looksSame;
  };
});

describe('a proof of consistency of trees of up to 64 leaves', { timeout: 60_000 }, () => {
  it('holds as it is', () =>
    expect(count(consistencies, holdsConsistency)).toStrictEqual({ tried: 2_080, held: 2_080 }));

  it('does not hold with a byte changed, at any place', () => {
    const forged = withChangedProofs(consistencies, withOtherByte);
    expect(count(forged, holdsConsistency)).toStrictEqual({ tried: 353_760, held: 0 });
  });

  it('does not hold with nodes dropped, added, swapped or of another length', () => {
    const forged = withChangedProofs(consistencies, rearranged);
    expect(count(forged, holdsConsistency).held).toBe(0);
  });

  it('does not hold for other roots, or the other way round', () => {
    const forged = consistencies.flatMap(({ proof, older, newer }) => [
      { proof, older: { ...older, root: otherHash(older.root) }, newer },
      { proof, older, newer: { ...newer, root: otherHash(newer.root) } },
      ...(older.size === newer.size ? [] : [{ proof, older: newer, newer: older }]),
    ]);
    expect(count(forged, holdsConsistency).held).toBe(0);
  });

  it('holds for other sizes exactly where both ways look the same', () => {
    const shape = (older: number, newer: number) => JSON.stringify(consistencyShape(older, newer));
    const pairs = sizes.flatMap((newer) => sizes.slice(0, newer - 1).map((older) => ({ older, newer })));
    const shapes = pairs.map(({ older, newer }) => shape(older, newer));
    const wrong = consistencies
      .filter(
        ({ older, newer }) =>
          older.size < newer.size && [2n, 3n, 7n, 8n, 21n, 32n, 33n, 64n].includes(newer.size),
      )
      .filter(({ proof, older, newer }) => {
        const own = shape(Number(older.size), Number(newer.size));
        return pairs.some((sizesOf, index) => {
          const trees = [
            { ...older, size: BigInt(sizesOf.older) },
            { ...newer, size: BigInt(sizesOf.newer) },
          ] as const;
          return provesConsistency(proof, ...trees) !== (shapes[index] === own);
        });
      });
    expect(wrong).toStrictEqual([]);
  });
});

describe('a proof in a tree of thousands of leaves', () => {
  const many = leafHashes(5_000);
  const proverOfMany = treeProver(reader(many));

  it('does not hold once anything in it has been changed', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 65, max: many.length }), fc.nat(), async (number, choice) => {
        const [size, smaller] = [BigInt(number), BigInt(choice % number)];
        const tree = { size, root: await proverOfMany.root(size) };
        const leaf = { index: smaller, leafHash: many[Number(smaller)] as Uint8Array };
        const older = { size: smaller, root: await proverOfMany.root(smaller) };
        const inclusion = { proof: await proverOfMany.inclusion(smaller, size), leaf, tree };
        const consistency = { proof: await proverOfMany.consistency(smaller, size), older, newer: tree };
        for (const change of [withOtherByte, rearranged]) {
          expect(count(withChangedProofs([inclusion], change), holdsInclusion).held).toBe(0);
          expect(count(withChangedProofs([consistency], change), holdsConsistency).held).toBe(0);
        }
      }),
      runs(50),
    ));
});

describe('no proof', () => {
  const [one, short] = [head(1), new Uint8Array(31)];

  it('holds in the empty tree', () => {
    expect(provesInclusion([], leafAt(0), { ...one, size: 0n })).toBe(false);
    expect(provesInclusion([], leafAt(0), { ...one, size: -1n })).toBe(false);
    expect(provesConsistency([], { ...one, size: -1n }, one)).toBe(false);
  });

  it('holds for what is not a hash', () => {
    expect(provesInclusion([], { index: 0n, leafHash: short }, { size: 1n, root: short })).toBe(false);
    expect(provesConsistency([roots[1] as Uint8Array], { size: 1n, root: short }, head(2))).toBe(false);
  });
});

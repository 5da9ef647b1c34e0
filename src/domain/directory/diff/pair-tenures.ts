import type { Directory, Tenure } from '../directory.ts';
import { groupBy } from '../group-by.ts';

/** A tenure in two generations; absent where a generation does not list it. */
export interface TenurePair {
  readonly older?: Tenure;
  readonly newer?: Tenure;
}

const equal = (a: Tenure, b: Tenure): boolean =>
  a.from === b.from && a.until === b.until && Boolean(a.acting) === Boolean(b.acting);

/** Ways in which two tenures of one person in one post can be the same one, the surest first. */
const ways: readonly ((a: Tenure, b: Tenure) => boolean)[] = [equal, (a, b) => a.from === b.from, () => true];

const pairGroup = (older: readonly Tenure[], newer: readonly Tenure[]): readonly TenurePair[] => {
  const [olds, news] = [new Set(older), new Set(newer)];
  const pairs: TenurePair[] = [];
  for (const alike of ways)
    for (const old of olds) {
      const match = [...news].find((one) => alike(old, one));
      if (match === undefined) continue;
      olds.delete(old);
      news.delete(match);
      if (!equal(old, match)) pairs.push({ older: old, newer: match });
    }
  return [...[...olds].map((old) => ({ older: old })), ...pairs, ...[...news].map((one) => ({ newer: one }))];
};

const keyOf = ({ person, post }: Tenure): string => `${person} ${post}`;

/** Tenures in which two generations differ: each of the older one with its newer version, if it has one. */
export const pairTenures = (older: Directory, newer: Directory): readonly TenurePair[] => {
  const before = groupBy(older.tenures, keyOf);
  const after = groupBy(newer.tenures, keyOf);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) =>
    pairGroup(before.get(key) ?? [], after.get(key) ?? []),
  );
};

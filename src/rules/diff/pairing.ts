/** An item of a list and where it stands there. */
export interface At<Item> {
  readonly item: Item;
  readonly index: number;
}

/** Which items of an old and a new list correspond. */
export interface Pairing<Item> {
  readonly pairs: readonly (readonly [before: At<Item>, after: At<Item>])[];
  readonly removed: readonly At<Item>[];
  readonly added: readonly At<Item>[];
  /** Whether corresponding items stand in another order than before. */
  readonly isReordered: boolean;
}

type Key<Item> = (item: Item) => string;

const at = <Item>(items: readonly Item[]): readonly At<Item>[] =>
  items.map((item, index) => ({ item, index }));

const takeByKey = <Item>(items: readonly At<Item>[], key: Key<Item>): Map<string, At<Item>[]> => {
  const byKey = new Map<string, At<Item>[]>();
  for (const each of items) {
    const group = byKey.get(key(each.item));
    if (group === undefined) byKey.set(key(each.item), [each]);
    else group.push(each);
  }
  return byKey;
};

const descends = (numbers: readonly number[]): boolean =>
  numbers.slice(1).some((number, i) => number < (numbers[i] as number));

/** Pairs items that agree in the first of the keys, then those left that agree in the next one, and so on. */
export const pairUp = <Item>(
  before: readonly Item[],
  after: readonly Item[],
  keys: readonly Key<Item>[],
): Pairing<Item> => {
  const pairs: (readonly [At<Item>, At<Item>])[] = [];
  let removed = at(before);
  let added = at(after);
  for (const key of keys) {
    const candidates = takeByKey(removed, key);
    const isNew = (each: At<Item>): boolean => {
      const match = candidates.get(key(each.item))?.shift();
      if (match !== undefined) pairs.push([match, each]);
      return match === undefined;
    };
    added = added.filter(isNew);
    removed = [...candidates.values()].flat().toSorted((a, b) => a.index - b.index);
  }
  pairs.sort(([, a], [, b]) => a.index - b.index);
  return { pairs, removed, added, isReordered: descends(pairs.map(([{ index }]) => index)) };
};

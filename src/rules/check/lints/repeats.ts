/** The items whose key an earlier item already has. */
export const repeatsOf = <Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] => {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    const isRepeat = seen.has(key);
    seen.add(key);
    return isRepeat;
  });
};

/**
 * A pure function that remembers what it gave for the keys asked last. It holds at most `size` answers, and
 * forgets all of them at once when there is one more.
 */
export const remembered = <Key, Value>(size: number, make: (key: Key) => Value): ((key: Key) => Value) => {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const now = make(key);
    if (known.size >= size) known.clear();
    known.set(key, now);
    return now;
  };
};

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

/**
 * The same for each owner apart, as long as that lives: what is asked about it is told apart by its JSON, and
 * what is given is shared and must not be changed.
 */
export const rememberedOf = <Owner extends object, Asked extends readonly unknown[], Value extends object>(
  size: number,
  make: (owner: Owner, ...asked: Asked) => Value,
): ((owner: Owner, ...asked: Asked) => Value) => {
  const owners = new WeakMap<Owner, Map<string, Value>>();
  return (owner, ...asked) => {
    const known = owners.get(owner) ?? new Map<string, Value>();
    owners.set(owner, known);
    const key = JSON.stringify(asked);
    const before = known.get(key);
    if (before !== undefined) return before;
    const now = make(owner, ...asked);
    if (known.size >= size) known.clear();
    known.set(key, now);
    return now;
  };
};

/** The words of all tables, one after another in one array. */
export interface WordStore {
  /** Adds so many words, all zero, and says where they begin. */
  add(count: number): number;
  append(words: readonly number[]): number;
  set(at: number, bit: number): void;
  clear(at: number, bit: number): void;
  copy(from: number, to: number, count: number): void;
  /** All words that were added, as they are now. */
  packed(): Int32Array;
}

/** A store that grows while tables are built, and is packed when all are there. */
export const wordStore = (): WordStore => {
  let words = new Int32Array(1024);
  let used = 0;
  const add = (count: number): number => {
    const at = used;
    used += count;
    if (used > words.length) {
      const larger = new Int32Array(Math.max(used, words.length * 2));
      larger.set(words);
      words = larger;
    }
    return at;
  };
  return {
    add,
    append: (list) => {
      const at = add(list.length);
      words.set(list, at);
      return at;
    },
    set: (at, bit) => {
      const index = at + (bit >> 5);
      words[index] = (words[index] as number) | (1 << (bit & 31));
    },
    clear: (at, bit) => {
      const index = at + (bit >> 5);
      words[index] = (words[index] as number) & ~(1 << (bit & 31));
    },
    copy: (from, to, count) => {
      words.copyWithin(to, from, from + count);
    },
    packed: () => words.slice(0, used),
  };
};

/** The words of all tables, one after another, while they are built. */
export interface WordStore {
  /** Adds so many words, all zero, and says where they begin. */
  add(count: number): number;
  /** Adds some words and says where they begin. */
  append(list: readonly number[]): number;
  set(at: number, bit: number): void;
  clear(at: number, bit: number): void;
  copy(from: number, to: number, count: number): void;
  /** All words that were added, as they are now. */
  packed(): Int32Array;
}

export const wordStore = (): WordStore => {
  const words: number[] = [];
  return {
    add: (count) => {
      const at = words.length;
      for (let i = 0; i < count; i += 1) words.push(0);
      return at;
    },
    append: (list) => {
      const at = words.length;
      for (const word of list) words.push(word);
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
      for (let i = 0; i < count; i += 1) words[to + i] = words[from + i] as number;
    },
    packed: () => Int32Array.from(words),
  };
};

import { type ClassSet, FIRST, OTHER, UNKNOWN } from '../lower/class-set.ts';
import type { WordStore } from './word-store.ts';

/** What the rule of one bit requires of a slot. */
export interface Requirement {
  readonly bit: number;
  readonly set: ClassSet;
}

interface Rows {
  readonly start: number;
  readonly words: number;
  readonly classes: number;
}

const rowOf = ({ start, words }: Rows, one: number): number => start + one * words;

/** `UNKNOWN`: all bits but those of rules that ask. `OTHER`: and those that exclude some classes only. */
const addBaseRows = (store: WordStore, rows: Rows, all: number, asked: readonly Requirement[]): void => {
  store.copy(all, rowOf(rows, UNKNOWN), rows.words);
  for (const { bit } of asked) store.clear(rowOf(rows, UNKNOWN), bit);
  store.copy(rowOf(rows, UNKNOWN), rowOf(rows, OTHER), rows.words);
  for (const { bit, set } of asked) if (set.but) store.set(rowOf(rows, OTHER), bit);
};

/** Adds the rows of one slot for rules of which `all` is the row of every bit, and says where they begin. */
export const addRows = (
  store: WordStore,
  classes: number,
  words: number,
  all: number,
  asked: readonly Requirement[],
): number => {
  const rows: Rows = { start: store.add(classes * words), words, classes };
  addBaseRows(store, rows, all, asked);
  for (let one = FIRST; one < classes; one += 1) store.copy(rowOf(rows, OTHER), rowOf(rows, one), words);
  for (const { bit, set } of asked) {
    const change = set.but ? store.clear : store.set;
    for (const one of set.classes) change(rowOf(rows, one), bit);
  }
  return rows.start;
};

import { memo } from '../lower/memo.ts';
import type { Reader } from '../run/reader.ts';
import type { Clause } from './clause.ts';
import { type Column, columnsOf } from './columns.ts';
import { addRows, type Requirement } from './rows.ts';
import type { Table } from './table.ts';
import type { WordStore } from './word-store.ts';

/** What tables of one rule set are built with. */
export interface Workshop {
  readonly store: WordStore;
  /** For each slot, the reader that fills it and the number of its classes. */
  readonly readers: readonly Reader[];
  readonly classCounts: readonly number[];
}

const requirementsBySlot = (columns: readonly Column[]): ReadonlyMap<number, readonly Requirement[]> => {
  const bySlot = new Map<number, Requirement[]>();
  columns.forEach(({ requires }, bit) => {
    for (const { slot, set } of requires) {
      const list = bySlot.get(slot) ?? [];
      list.push({ bit, set });
      bySlot.set(slot, list);
    }
  });
  return bySlot;
};

const addStart = (store: WordStore, columns: readonly Column[], words: number): number => {
  const start = store.add(4 * words);
  columns.forEach(({ uncertain, ors, rule }, bit) => {
    store.set(start, bit);
    if (!uncertain) store.set(start + words, bit);
    if (ors.length > 0) store.set(start + 2 * words, bit);
    if (rule >= 0) store.set(start + 3 * words, bit);
  });
  return start;
};

/** An *or* in words: how many numbers follow, then word and mask by turns. */
const addOr = (store: WordStore, parts: readonly number[]): number => {
  const masks = new Map<number, number>();
  for (const part of parts) masks.set(part >> 5, (masks.get(part >> 5) ?? 0) | (1 << (part & 31)));
  return store.append([masks.size * 2, ...[...masks].flat()]);
};

/** For each column the list of its *or*s, and where it is; -1 if it has none. */
const addOrs = (store: WordStore, columns: readonly Column[]): readonly number[] => {
  const orAt = memo((parts: readonly number[]) => addOr(store, parts));
  return columns.map(({ ors }) => (ors.length === 0 ? -1 : store.append([ors.length, ...ors.map(orAt)])));
};

/** The readers of all slots that columns look at, each once. */
const readersFor = ({ readers }: Workshop, slots: readonly number[]): readonly Reader[] => [
  ...new Set(slots.map((slot) => readers[slot] as Reader)),
];

/** The table of some clauses. */
export const buildTable = (workshop: Workshop, clauses: readonly Clause[]): Table => {
  const { store, classCounts } = workshop;
  const columns = columnsOf(clauses);
  const words = (columns.length + 31) >> 5;
  const start = addStart(store, columns, words);
  const asked = [...requirementsBySlot(columns)].sort(([, a], [, b]) => b.length - a.length);
  const rows = asked.map(([slot, list]) => addRows(store, classCounts[slot] as number, words, start, list));
  const ors = addOrs(store, columns);
  return {
    kind: 'table',
    readers: readersFor(
      workshop,
      asked.map(([slot]) => slot),
    ),
    words,
    start,
    slots: asked.length,
    slotsAt: store.append(asked.flatMap(([slot], i) => [slot, rows[i] as number])),
    orsAt: store.append(ors),
    rulesAt: store.append(columns.map(({ rule }) => rule)),
  };
};

import { UNKNOWN } from './class-set.ts';
import { orsTruth } from './or-truth.ts';
import { MAYBE, NO, YES } from './plane.ts';
import type { Scratch } from './scratch.ts';
import type { Table } from './table.ts';

/** Notes the row of each slot's class, unknown slots from the end. Gives the number of known ones. */
const chooseRows = ({ slots, rows, words }: Table, { classes, rows: chosen }: Scratch): number => {
  let known = 0;
  let unknown = chosen.length;
  for (let i = 0; i < slots.length; i += 1) {
    const one = classes[slots[i] as number] as number;
    const row = (rows[i] as number) + one * words;
    if (one === UNKNOWN) {
      unknown -= 1;
      chosen[unknown] = row;
    } else {
      chosen[known] = row;
      known += 1;
    }
  }
  return known;
};

/** Fills one word of both planes from the chosen rows. */
const fillWord = (
  { words, start, slots }: Table,
  store: Int32Array,
  { rows, possible, certain }: Scratch,
  known: number,
  word: number,
): void => {
  let maybe = store[start + word] as number;
  for (let i = 0; i < known && maybe !== 0; i += 1) maybe &= store[(rows[i] as number) + word] as number;
  let sure = maybe & (store[start + words + word] as number);
  for (let i = rows.length - (slots.length - known); i < rows.length; i += 1)
    sure &= store[(rows[i] as number) + word] as number;
  possible[word] = maybe;
  certain[word] = sure;
};

/** Takes those columns of a word from the planes whose *or*s are false or unknown. */
const applyOrs = (
  { ors }: Table,
  store: Int32Array,
  scratch: Scratch,
  word: number,
  columns: number,
): void => {
  const { possible, certain } = scratch;
  for (let left = columns; left !== 0; left &= left - 1) {
    const bit = left & -left;
    const truth = orsTruth(store, ors[(word << 5) + 31 - Math.clz32(bit)] as number, scratch);
    if (truth === NO) possible[word] = (possible[word] as number) & ~bit;
    if (truth !== YES) certain[word] = (certain[word] as number) & ~bit;
  }
};

/**
 * Finds the rules of a table that are not false for the classes in the scratch, and their truths.
 * Gives their number.
 */
export const possibleRules = (table: Table, store: Int32Array, scratch: Scratch): number => {
  const { words, start, rules } = table;
  const { possible, certain, rules: found, truths } = scratch;
  const known = chooseRows(table, scratch);
  let count = 0;
  for (let word = 0; word < words; word += 1) {
    fillWord(table, store, scratch, known, word);
    const withOrs = (possible[word] as number) & (store[start + 2 * words + word] as number);
    if (withOrs !== 0) applyOrs(table, store, scratch, word, withOrs);
    const sure = certain[word] as number;
    let left = (possible[word] as number) & (store[start + 3 * words + word] as number);
    for (; left !== 0; left &= left - 1) {
      const bit = left & -left;
      found[count] = rules[(word << 5) + 31 - Math.clz32(bit)] as number;
      truths[count] = (sure & bit) === 0 ? MAYBE : YES;
      count += 1;
    }
  }
  return count;
};

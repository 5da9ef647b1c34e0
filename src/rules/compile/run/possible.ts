import type { Table } from '../build/table.ts';
import { UNKNOWN } from '../lower/class-set.ts';
import { orsTruth } from './or-truth.ts';
import { MAYBE, NO, YES } from './plane.ts';
import type { Scratch } from './scratch.ts';

/** Fills one word of both planes from the rows of the classes in the scratch. */
const fillWord = (
  { words, start, slots, slotsAt }: Table,
  store: Int32Array,
  { classes, possible, certain }: Scratch,
  word: number,
): void => {
  let maybe = store[start + word] as number;
  let sure = store[start + words + word] as number;
  const last = slotsAt + 2 * slots;
  for (let i = slotsAt; i < last && maybe !== 0; i += 2) {
    const one = classes[store[i] as number] as number;
    const bits = store[(store[i + 1] as number) + one * words + word] as number;
    if (one === UNKNOWN) sure &= bits;
    else maybe &= bits;
  }
  possible[word] = maybe;
  certain[word] = maybe & sure;
};

/** Takes those columns of a word from the planes whose *or*s are false or unknown. */
const applyOrs = (
  { orsAt }: Table,
  store: Int32Array,
  scratch: Scratch,
  word: number,
  columns: number,
): void => {
  const { possible, certain } = scratch;
  for (let left = columns; left !== 0; left &= left - 1) {
    const bit = left & -left;
    const truth = orsTruth(store, store[orsAt + (word << 5) + 31 - Math.clz32(bit)] as number, scratch);
    if (truth === NO) possible[word] = (possible[word] as number) & ~bit;
    if (truth !== YES) certain[word] = (certain[word] as number) & ~bit;
  }
};

/**
 * Finds the rules of a table that are not false for the classes in the scratch, and their truths.
 * Gives their number.
 */
export const possibleRules = (table: Table, store: Int32Array, scratch: Scratch): number => {
  const { words, start, rulesAt } = table;
  const { possible, certain, rules, truths } = scratch;
  let count = 0;
  for (let word = 0; word < words; word += 1) {
    fillWord(table, store, scratch, word);
    const withOrs = (possible[word] as number) & (store[start + 2 * words + word] as number);
    if (withOrs !== 0) applyOrs(table, store, scratch, word, withOrs);
    const sure = certain[word] as number;
    let left = (possible[word] as number) & (store[start + 3 * words + word] as number);
    for (; left !== 0; left &= left - 1) {
      const bit = left & -left;
      rules[count] = store[rulesAt + (word << 5) + 31 - Math.clz32(bit)] as number;
      truths[count] = (sure & bit) === 0 ? MAYBE : YES;
      count += 1;
    }
  }
  return count;
};

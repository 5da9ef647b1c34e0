import type { Reader } from '../run/reader.ts';

/**
 * The rules that are possible at one place of the decision tree. Every rule is a column of bits, and so is
 * every part of an *or* inside a rule. For each class of each slot that columns require something of, a row
 * says which columns that class leaves possible; the row of `UNKNOWN` says which do not ask for the slot at
 * all, so that they are certain whatever it is. All numbers are places in the words of the program.
 */
export interface Table {
  readonly kind: 'table';
  /** The facts to read. */
  readonly readers: readonly Reader[];
  /** Words in a row. */
  readonly words: number;
  /** Where four rows begin: all columns; those of which nothing is unknown; those with *or*s; those of rules. */
  readonly start: number;
  /** Slots that have rows, those that most columns ask for first: how many. */
  readonly slots: number;
  /** Where they are: each slot, and where its rows begin, class by class. */
  readonly slotsAt: number;
  /** Where for each column the list of its *or*s is found, or -1: their number, then where each of them is. */
  readonly orsAt: number;
  /** Where the rule of each column is, ascending; before them -1 for the parts of *or*s. */
  readonly rulesAt: number;
}

import { OTHER, UNKNOWN } from '../lower/class-set.ts';
import type { ExpressionPool } from '../lower/expression-pool.ts';
import type { Reader } from '../run/reader.ts';
import { buildTable, type Workshop } from './build-table.ts';
import { type Clause, clausesGiven, orsMention, requirementOn } from './clause.ts';
import { bestKey } from './key.ts';
import type { Table } from './table.ts';

/** Goes on by the class of one slot. */
export interface Fork {
  readonly kind: 'fork';
  readonly reader: Reader;
  readonly slot: number;
  /** Where to go on for each class. */
  readonly branches: readonly DecisionTree[];
}

export type DecisionTree = Fork | Table;

/** Tables for rules that are few enough are not divided any more. */
const fewEnough = 8;
/** Dividing may copy each rule into this many tables on average. */
const mostCopies = 16;

/** The clauses that a known class of a slot may leave, and whether it leaves what most classes do. */
interface Share {
  readonly clauses: readonly Clause[];
  readonly usual: boolean;
}

/** Divides clauses by what they require of a slot. */
const sharesBy = (clauses: readonly Clause[], slot: number): ((one: number) => Share) => {
  const general: Clause[] = [];
  const listed = new Map<number, Clause[]>();
  for (const clause of clauses) {
    const set = requirementOn(clause, slot)?.set;
    if (set === undefined || set.but) general.push(clause);
    else
      for (const one of set.classes) {
        const list = listed.get(one) ?? [];
        list.push(clause);
        listed.set(one, list);
      }
  }
  const alike = general.every(
    (clause) => requirementOn(clause, slot) === undefined && !orsMention(clause, slot),
  );
  return (one) => {
    const own = listed.get(one);
    return own === undefined
      ? { clauses: general, usual: alike || one === OTHER }
      : { clauses: [...general, ...own].sort((a, b) => a.rule - b.rule), usual: false };
  };
};

/**
 * Divides clauses by their most selective key, again and again, into tables. While a key is unknown, no more
 * is divided.
 */
export const buildTree = (workshop: Workshop, pool: ExpressionPool, all: readonly Clause[]): DecisionTree => {
  let budget = mostCopies * all.length + 1024;
  const fork = (clauses: readonly Clause[], slot: number): Fork => {
    const { readers, classCounts } = workshop;
    const shareOf = sharesBy(clauses, slot);
    const left = (some: readonly Clause[], one: number) => clausesGiven(pool, some, slot, one);
    const usual = build(left(shareOf(OTHER).clauses, OTHER));
    const branches: DecisionTree[] = [];
    branches[UNKNOWN] = buildTable(workshop, left(clauses, UNKNOWN));
    for (let one = OTHER; one < (classCounts[slot] as number); one += 1) {
      const share = shareOf(one);
      branches[one] = share.usual ? usual : build(left(share.clauses, one));
    }
    return { kind: 'fork', reader: readers[slot] as Reader, slot, branches };
  };
  const build = (clauses: readonly Clause[]): DecisionTree => {
    const key = clauses.length > fewEnough ? bestKey(clauses, budget) : undefined;
    if (key === undefined) return buildTable(workshop, clauses);
    budget -= key.copies;
    return fork(clauses, key.slot);
  };
  return build(all);
};

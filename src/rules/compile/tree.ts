import { buildTable, type Workshop } from './build-table.ts';
import { OTHER, UNKNOWN } from './class-set.ts';
import { type Clause, clausesGiven, requirementOn } from './clause.ts';
import type { ExpressionPool } from './expression-pool.ts';
import { bestKey } from './key.ts';
import { listMap } from './list-map.ts';
import type { Reader } from './reader.ts';
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

/** The clauses that can be possible for a known class of a slot. */
const clausesByClass = (clauses: readonly Clause[], slot: number): ((one: number) => readonly Clause[]) => {
  const general: Clause[] = [];
  const listed = new Map<number, Clause[]>();
  for (const clause of clauses) {
    const set = requirementOn(clause, slot);
    if (set === undefined || set.but) general.push(clause);
    else
      for (const one of set.classes) {
        const list = listed.get(one) ?? [];
        list.push(clause);
        listed.set(one, list);
      }
  }
  return (one) => {
    const own = listed.get(one);
    return own === undefined ? general : [...general, ...own].sort((a, b) => a.rule - b.rule);
  };
};

/**
 * Divides clauses by their most selective key, again and again, into tables. While a key is unknown, no more
 * is divided.
 */
export const buildTree = (workshop: Workshop, pool: ExpressionPool, all: readonly Clause[]): DecisionTree => {
  let budget = mostCopies * all.length + 1024;
  const known = listMap<DecisionTree>();
  const fork = (clauses: readonly Clause[], slot: number): Fork => {
    const { readers, classCounts } = workshop;
    const byClass = clausesByClass(clauses, slot);
    const branches: DecisionTree[] = [];
    branches[UNKNOWN] = buildTable(workshop, clausesGiven(pool, clauses, slot, UNKNOWN));
    for (let one = OTHER; one < (classCounts[slot] as number); one += 1)
      branches[one] = build(clausesGiven(pool, byClass(one), slot, one));
    return { kind: 'fork', reader: readers[slot] as Reader, slot, branches };
  };
  const grow = (clauses: readonly Clause[]): DecisionTree => {
    const key = clauses.length > fewEnough ? bestKey(clauses, budget) : undefined;
    if (key === undefined) return buildTable(workshop, clauses);
    budget -= key.copies;
    return fork(clauses, key.slot);
  };
  const build = (clauses: readonly Clause[]): DecisionTree =>
    known(
      clauses.flatMap(({ rule, expression }) => [rule, expression.id]),
      () => grow(clauses),
    );
  return build(all);
};

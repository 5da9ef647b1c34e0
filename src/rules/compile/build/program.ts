import type { RuleSet } from '../../schema/rule-set.ts';
import { type Answers, answersOf } from '../answers.ts';
import { type Exceptions, exceptionsOf } from '../lower/exceptions.ts';
import type { Expression } from '../lower/expression.ts';
import { expressionPool } from '../lower/expression-pool.ts';
import { lowering } from '../lower/lower.ts';
import { classCount, type Slot, slotTable } from '../lower/slots.ts';
import { type Reader, readersOf } from '../run/reader.ts';
import { type Scratch, scratchFor } from '../run/scratch.ts';
import type { Workshop } from './build-table.ts';
import { clauseOf } from './clause.ts';
import { buildTree, type DecisionTree } from './tree.ts';
import { wordStore } from './word-store.ts';

/** A compiled rule set: plain tables and the scratch that evaluations share. No code is generated. */
export interface Program {
  readonly slots: readonly Slot[];
  readonly readers: readonly Reader[];
  /** The condition of each rule. */
  readonly expressions: readonly Expression[];
  readonly tree: DecisionTree;
  /** The words of all tables. */
  readonly words: Int32Array;
  readonly exceptions: Exceptions;
  readonly answers: Answers;
  readonly scratch: Scratch;
}

const longestRow = (tree: DecisionTree): number =>
  tree.kind === 'table' ? tree.words : Math.max(...tree.branches.map(longestRow));

export const programOf = (set: RuleSet): Program => {
  const pool = expressionPool();
  const store = wordStore();
  const table = slotTable();
  const lower = lowering(set.conditions, table, pool);
  const expressions = set.rules.map(({ conditions }) => lower(conditions));
  const { slots } = table;
  const readers = readersOf(slots);
  const workshop: Workshop = { store, readers, classCounts: slots.map(classCount) };
  const tree = buildTree(
    workshop,
    pool,
    expressions.map((expression, rule) => clauseOf(rule, expression)),
  );
  const exceptions = exceptionsOf(set);
  return {
    slots,
    readers,
    expressions,
    tree,
    words: store.packed(),
    exceptions,
    answers: answersOf(set),
    scratch: scratchFor({
      slots: slots.length,
      rules: set.rules.length,
      words: longestRow(tree),
      numbers: exceptions.size,
    }),
  };
};

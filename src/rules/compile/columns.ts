import type { Clause } from './clause.ts';
import { type Combination, conjunctsOf, type Expression, isAny, type Predicate } from './expression.ts';
import { memo } from './memo.ts';

/**
 * One bit of a table: what a rule, or one part of an *or* inside a rule, requires of single slots, and the
 * *or*s that must hold besides. An *or* is the list of the columns of its parts, which all come before.
 */
export interface Column {
  /** The rule, or -1 for a part of an *or*. */
  readonly rule: number;
  readonly requires: readonly Predicate[];
  /** Something that it requires is unknown already. */
  readonly uncertain: boolean;
  readonly ors: readonly (readonly number[])[];
}

/** The columns of some clauses: first the parts of *or*s, innermost first, then the rules in their order. */
export const columnsOf = (clauses: readonly Clause[]): readonly Column[] => {
  const columns: Column[] = [];
  const partOf = memo((expression: Expression): number => {
    const column = columnOf(-1, expression);
    return columns.push(column) - 1;
  });
  const orOf = memo((expression: Combination): readonly number[] => expression.parts.map(partOf));
  const columnOf = (rule: number, expression: Expression): Column => {
    const conjuncts = conjunctsOf(expression);
    return {
      rule,
      requires: conjuncts.filter((one) => one.kind === 'predicate'),
      uncertain: conjuncts.some((one) => one.kind === 'constant' && one.truth === undefined),
      ors: conjuncts.filter(isAny).map(orOf),
    };
  };
  const rules = clauses.map(({ rule, expression }) => columnOf(rule, expression));
  return [...columns, ...rules];
};

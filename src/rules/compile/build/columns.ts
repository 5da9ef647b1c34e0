import type { Combination, Expression, Predicate } from '../lower/expression.ts';
import { memo } from '../lower/memo.ts';
import { type Clause, clauseOf } from './clause.ts';

/** A clause as one bit of a table. An *or* is the list of the columns of its parts, which all come before. */
export interface Column {
  /** The rule, or -1 for a part of an *or*. */
  readonly rule: number;
  readonly requires: readonly Predicate[];
  readonly uncertain: boolean;
  readonly ors: readonly (readonly number[])[];
}

/** The columns of some clauses: first the parts of *or*s, innermost first, then the clauses in their order. */
export const columnsOf = (clauses: readonly Clause[]): readonly Column[] => {
  const columns: Column[] = [];
  const partAt = memo((part: Expression): number => {
    const column = columnOf(clauseOf(-1, part));
    return columns.push(column) - 1;
  });
  const orOf = memo((or: Combination): readonly number[] => or.parts.map(partAt));
  const columnOf = ({ rule, requires, ors, uncertain }: Clause): Column => ({
    rule,
    requires,
    uncertain,
    ors: ors.map(orOf),
  });
  const rules = clauses.map(columnOf);
  return [...columns, ...rules];
};

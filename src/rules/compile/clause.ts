import type { ClassSet } from './class-set.ts';
import { conjunctsOf, type Expression, type Predicate } from './expression.ts';
import type { ExpressionPool } from './expression-pool.ts';
import { specialising } from './specialise.ts';

/** What is still open of one rule at some place of the decision tree. */
export interface Clause {
  /** The rule's place in the rule set. */
  readonly rule: number;
  readonly expression: Expression;
}

const isPredicate = (expression: Expression): expression is Predicate => expression.kind === 'predicate';

/** What a clause requires of single slots: at most one class set per slot. */
export const requirementsOf = ({ expression }: Clause): readonly Predicate[] =>
  conjunctsOf(expression).filter(isPredicate);

/** What a clause requires of one slot. */
export const requirementOn = (clause: Clause, slot: number): ClassSet | undefined =>
  requirementsOf(clause).find((predicate) => predicate.slot === slot)?.set;

/** The clauses that are left once the class of one slot is given; those that became false are gone. */
export const clausesGiven = (
  pool: ExpressionPool,
  clauses: readonly Clause[],
  slot: number,
  given: number,
): readonly Clause[] => {
  const specialise = specialising(pool, slot, given);
  return clauses.flatMap(({ rule, expression }) => {
    const left = specialise(expression);
    return left === pool.constant(false) ? [] : [{ rule, expression: left }];
  });
};

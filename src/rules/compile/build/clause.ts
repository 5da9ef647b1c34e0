import { has, UNKNOWN } from '../lower/class-set.ts';
import { type Combination, type Expression, mentionOf, type Predicate } from '../lower/expression.ts';
import type { ExpressionPool } from '../lower/expression-pool.ts';
import { specialising } from './specialise.ts';

/** What is still open of a rule, or of a part of an *or*, at some place of the decision tree: all of this. */
export interface Clause {
  /** The rule's place in the rule set; -1 for a part of an *or*. */
  readonly rule: number;
  /** What it requires of single slots, at most one thing of each. */
  readonly requires: readonly Predicate[];
  readonly ors: readonly Combination[];
  /** Something that it requires is unknown already. */
  readonly uncertain: boolean;
}

const isPredicate = (part: Expression): part is Predicate => part.kind === 'predicate';
const isOr = (part: Expression): part is Combination => part.kind === 'any';
const isUnknown = (part: Expression): boolean => part.kind === 'constant' && part.truth === undefined;

/** An expression as a clause. It is not false. */
export const clauseOf = (rule: number, expression: Expression): Clause => {
  const parts = expression.kind === 'all' ? expression.parts : [expression];
  return {
    rule,
    requires: parts.filter(isPredicate),
    ors: parts.filter(isOr),
    uncertain: parts.some(isUnknown),
  };
};

/** Whether the *or*s of a clause may look at a slot. */
export const orsMention = ({ ors }: Clause, slot: number): boolean =>
  ors.some(({ mentions }) => (mentions & mentionOf(slot)) !== 0);

/** What a clause requires of one slot. */
export const requirementOn = ({ requires }: Clause, slot: number): Predicate | undefined =>
  requires.find((predicate) => predicate.slot === slot);

/** What is left of a clause once what it requires of a slot is decided; its *or*s stay as they are. */
const decided = (clause: Clause, predicate: Predicate | undefined, given: number): Clause | undefined => {
  if (predicate === undefined) return clause;
  const requires = clause.requires.filter((one) => one !== predicate);
  if (given === UNKNOWN) return { ...clause, requires, uncertain: true };
  return has(predicate.set, given) ? { ...clause, requires } : undefined;
};

const together = (pool: ExpressionPool, { requires, ors, uncertain }: Clause): Expression =>
  pool.combine('all', [...requires, ...ors, ...(uncertain ? [pool.constant(undefined)] : [])]);

/** The clauses that are left once the class of one slot is given; those that became false are gone. */
export const clausesGiven = (
  pool: ExpressionPool,
  clauses: readonly Clause[],
  slot: number,
  given: number,
): readonly Clause[] => {
  const specialise = specialising(pool, slot, given);
  return clauses.flatMap((clause) => {
    const left = decided(clause, requirementOn(clause, slot), given);
    if (left === undefined || !orsMention(left, slot)) return left ?? [];
    const expression = specialise(together(pool, left));
    return expression === pool.constant(false) ? [] : clauseOf(clause.rule, expression);
  });
};

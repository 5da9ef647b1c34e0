import type { Truth } from '../../../domain/truth.ts';
import { has, UNKNOWN } from '../lower/class-set.ts';
import { type Combination, type Expression, mentionOf, type Predicate } from '../lower/expression.ts';
import type { ExpressionPool } from '../lower/expression-pool.ts';
import { memo } from '../lower/memo.ts';

const truthIn = ({ set }: Predicate, given: number): Truth =>
  given === UNKNOWN ? undefined : has(set, given);

/** What is left of expressions once the class of one slot is given. */
export const specialising = (
  pool: ExpressionPool,
  slot: number,
  given: number,
): ((expression: Expression) => Expression) => {
  const mention = mentionOf(slot);
  const compute = memo((expression: Predicate | Combination): Expression => {
    if (expression.kind !== 'predicate')
      return pool.combine(expression.kind, expression.parts.map(specialise));
    return expression.slot === slot ? pool.constant(truthIn(expression, given)) : expression;
  });
  const specialise = (expression: Expression): Expression =>
    expression.kind === 'constant' || (expression.mentions & mention) === 0
      ? expression
      : compute(expression);
  return specialise;
};

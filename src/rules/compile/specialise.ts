import type { Truth } from '../../domain/truth.ts';
import { has, UNKNOWN } from './class-set.ts';
import { type Combination, type Expression, mentionOf, type Predicate } from './expression.ts';
import type { ExpressionPool } from './expression-pool.ts';
import { memo } from './memo.ts';

const truthIn = ({ set }: Predicate, given: number): Truth =>
  given === UNKNOWN ? undefined : has(set, given);

/** What a combination comes to when its parts come to these. */
const combined = (
  pool: ExpressionPool,
  { kind, parts: before }: Combination,
  parts: readonly Expression[],
): Expression => {
  const decisive = pool.constant(kind === 'any');
  if (parts.includes(decisive)) return decisive;
  const neutral = pool.constant(kind === 'all');
  const left = parts.filter((part) => part !== neutral);
  return left.every((part) => before.includes(part)) ? pool.some(kind, left) : pool.combine(kind, left);
};

/** What is left of expressions once the class of one slot is given. */
export const specialising = (
  pool: ExpressionPool,
  slot: number,
  given: number,
): ((expression: Expression) => Expression) => {
  const mention = mentionOf(slot);
  const compute = memo((expression: Expression): Expression => {
    if (expression.kind === 'constant') return expression;
    if (expression.kind !== 'predicate') return combined(pool, expression, expression.parts.map(specialise));
    return expression.slot === slot ? pool.constant(truthIn(expression, given)) : expression;
  });
  const specialise = (expression: Expression): Expression =>
    (expression.mentions & mention) === 0 ? expression : compute(expression);
  return specialise;
};

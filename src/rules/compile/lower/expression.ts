import type { Truth } from '../../../domain/truth.ts';
import type { ClassSet } from './class-set.ts';

interface Numbered {
  readonly id: number;
  /** A bit for each slot that it looks at; slots 32 apart share one. */
  readonly mentions: number;
}

/** A slot's value is in a set of classes; unknown while the slot is. */
export interface Predicate extends Numbered {
  readonly kind: 'predicate';
  readonly slot: number;
  readonly set: ClassSet;
}

/** Kleene's *and* or *or* of two or more parts. */
export interface Combination extends Numbered {
  readonly kind: 'all' | 'any';
  readonly parts: readonly Expression[];
}

export interface Constant extends Numbered {
  readonly kind: 'constant';
  readonly truth: Truth;
}

/** A condition without negation or names. Equal expressions of one pool are the same object. */
export type Expression = Predicate | Combination | Constant;

/** The bit of a slot in `mentions`. */
export const mentionOf = (slot: number): number => 1 << (slot & 31);

const partsOf = (expression: Expression): readonly Expression[] =>
  'parts' in expression ? expression.parts : [];

/** The predicates in expressions, each once. */
export const predicatesIn = (expressions: Iterable<Expression>): readonly Predicate[] => {
  const seen = new Set<Expression>();
  const visit = (expression: Expression): void => {
    if (seen.has(expression)) return;
    seen.add(expression);
    partsOf(expression).forEach(visit);
  };
  for (const expression of expressions) visit(expression);
  return [...seen].filter((one) => one.kind === 'predicate');
};

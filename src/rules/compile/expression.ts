import type { Truth } from '../../domain/truth.ts';
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

/** The slots that expressions look at, ascending. */
export const slotsIn = (expressions: Iterable<Expression>): readonly number[] => {
  const slots = new Set<number>();
  const seen = new Set<Expression>();
  const visit = (expression: Expression): void => {
    if (seen.has(expression)) return;
    seen.add(expression);
    if (expression.kind === 'predicate') slots.add(expression.slot);
    else if (expression.kind !== 'constant') expression.parts.forEach(visit);
  };
  for (const expression of expressions) visit(expression);
  return [...slots].sort((a, b) => a - b);
};

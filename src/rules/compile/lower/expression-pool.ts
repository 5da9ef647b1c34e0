import type { Truth } from '../../../domain/truth.ts';
import { type ClassSet, intersection, union } from './class-set.ts';
import { type Combination, type Constant, type Expression, mentionOf, type Predicate } from './expression.ts';

/** Makes expressions, each distinct one once. */
export interface ExpressionPool {
  constant(truth: Truth): Constant;
  predicate(slot: number, set: ClassSet): Predicate;
  combine(kind: 'all' | 'any', parts: readonly Expression[]): Expression;
}

type Kind = Combination['kind'];

const flat = (kind: Kind, parts: readonly Expression[]): readonly Expression[] =>
  parts.some((part) => part.kind === kind)
    ? parts.flatMap((part) => (part.kind === kind ? (part as Combination).parts : part))
    : parts;

/** Adds a part to others; a predicate is merged with the one of its slot. */
const addTo = (pool: ExpressionPool, kind: Kind, parts: Expression[], part: Expression): void => {
  if (part.kind !== 'predicate') {
    if (!parts.includes(part)) parts.push(part);
    return;
  }
  const at = parts.findIndex((one) => one.kind === 'predicate' && one.slot === part.slot);
  if (at < 0) parts.push(part);
  else {
    const both = kind === 'all' ? intersection : union;
    parts[at] = pool.predicate(part.slot, both((parts[at] as Predicate).set, part.set));
  }
};

/**
 * Predicates of one slot become one. That is exact in three values too: when the slot is unknown, so is
 * each of them, and so are *and* and *or* of unknowns.
 */
const merged = (pool: ExpressionPool, kind: Kind, parts: readonly Expression[]): readonly Expression[] => {
  const together: Expression[] = [];
  for (const part of parts) addTo(pool, kind, together, part);
  return together.sort((a, b) => a.id - b.id);
};

export const expressionPool = (): ExpressionPool => {
  const known = new Map<string, Expression>();
  const interned = <E extends Expression>(key: string, make: (id: number) => E): E => {
    const before = known.get(key) as E | undefined;
    const one = before ?? make(known.size);
    if (before === undefined) known.set(key, one);
    return one;
  };
  const pool: ExpressionPool = {
    constant: (truth) => interned(`${truth}`, (id) => ({ kind: 'constant', id, mentions: 0, truth })),
    predicate: (slot, set) =>
      interned(`${slot}${set.but ? '!' : '='}${set.classes}`, (id) => ({
        kind: 'predicate',
        id,
        mentions: mentionOf(slot),
        slot,
        set,
      })),
    combine: (kind, parts) => {
      const decisive = pool.constant(kind === 'any');
      const neutral = pool.constant(kind === 'all');
      const open = flat(kind, parts).filter((part) => part !== neutral);
      if (open.includes(decisive)) return decisive;
      const [first = neutral, ...others] = merged(pool, kind, open);
      const all = [first, ...others];
      if (others.length === 0) return first;
      return interned(`${kind}:${all.map(({ id }) => id)}`, (id) => {
        const mentions = all.reduce((bits, part) => bits | part.mentions, 0);
        return { kind, id, mentions, parts: all };
      });
    },
  };
  return pool;
};

import type { Truth } from '../../domain/truth.ts';
import { type ClassSet, intersection, union } from './class-set.ts';
import { type Combination, type Constant, type Expression, mentionOf, type Predicate } from './expression.ts';
import { listMap } from './list-map.ts';

/** Makes expressions, each distinct one once. */
export interface ExpressionPool {
  constant(truth: Truth): Constant;
  predicate(slot: number, set: ClassSet): Predicate;
  combine(kind: 'all' | 'any', parts: readonly Expression[]): Expression;
  /** The same of some of the parts of one combination. */
  some(kind: 'all' | 'any', parts: readonly Expression[]): Expression;
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

const kinds = { false: 0, true: 1, undefined: 2, but: 3, only: 4, all: 5, any: 6 } as const;

export const expressionPool = (): ExpressionPool => {
  const interned = listMap<Expression>();
  let size = 0;
  const next = (): number => {
    size += 1;
    return size;
  };
  const pool: ExpressionPool = {
    constant: (truth) =>
      interned([kinds[`${truth}`]], () => ({
        kind: 'constant',
        id: next(),
        mentions: 0,
        truth,
      })) as Constant,
    predicate: (slot, set) =>
      interned([set.but ? kinds.but : kinds.only, slot, ...set.classes], () => ({
        kind: 'predicate',
        id: next(),
        mentions: mentionOf(slot),
        slot,
        set,
      })) as Predicate,
    combine: (kind, parts) => {
      const decisive = pool.constant(kind === 'any');
      const neutral = pool.constant(kind === 'all');
      const open = flat(kind, parts).filter((part) => part !== neutral);
      return open.includes(decisive) ? decisive : pool.some(kind, merged(pool, kind, open));
    },
    some: (kind, parts) => {
      const [first = pool.constant(kind === 'all')] = parts;
      if (parts.length < 2) return first;
      return interned([kinds[kind], ...parts.map(({ id }) => id)], () => ({
        kind,
        id: next(),
        mentions: parts.reduce((bits, part) => bits | part.mentions, 0),
        parts,
      }));
    },
  };
  return pool;
};

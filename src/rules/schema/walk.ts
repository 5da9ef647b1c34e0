import type { Comparison } from './comparison.ts';
import type { Condition } from './condition.ts';

/** The conditions directly inside a condition, each with the path to it. */
export const childrenOf = (
  condition: Condition,
): readonly (readonly [path: readonly (string | number)[], child: Condition])[] => {
  if ('all' in condition) return condition.all.map((child, i) => [['all', i], child]);
  if ('any' in condition) return condition.any.map((child, i) => [['any', i], child]);
  if ('not' in condition) return [[['not'], condition.not]];
  return [];
};

/** A condition and all inside it, outermost first. Named conditions are not followed. */
export const partsOf = (condition: Condition): readonly Condition[] => [
  condition,
  ...childrenOf(condition).flatMap(([, child]) => partsOf(child)),
];

/** Names of the named conditions that a condition refers to directly. */
export const namedIn = (condition: Condition): readonly string[] =>
  partsOf(condition).flatMap((part) => ('condition' in part ? [part.condition] : []));

export const comparisonsIn = (condition: Condition): readonly Comparison[] =>
  partsOf(condition).filter((part): part is Comparison => 'fact' in part);

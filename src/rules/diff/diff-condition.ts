import type { Comparison } from '../schema/comparison.ts';
import type { Condition } from '../schema/condition.ts';
import { childrenOf } from '../schema/walk.ts';
import type { Change } from './change.ts';
import { pairUp } from './pairing.ts';
import { below, change, type Place } from './place.ts';
import { meaning, same } from './same.ts';

/** What conditions that were edited still have in common. */
const likeness = (condition: Condition): string => {
  if ('fact' in condition) return `fact ${condition.fact}`;
  return 'condition' in condition ? `condition ${condition.condition}` : (Object.keys(condition)[0] ?? '');
};

const joiningOf = (condition: Condition): 'all' | 'any' | undefined =>
  'all' in condition ? 'all' : 'any' in condition ? 'any' : undefined;

const membersOf = (condition: Condition): readonly Condition[] =>
  childrenOf(condition).map(([, child]) => child);

const diffMembers = (before: Condition, after: Condition, place: Place): readonly Change[] => {
  const [was, is] = [joiningOf(before) ?? '', joiningOf(after) ?? ''];
  const inside = (old: number, now: number): Place => below(place, [was, old], [is, now]);
  const { pairs, removed, added, isReordered } = pairUp(membersOf(before), membersOf(after), [
    meaning,
    likeness,
  ]);
  return [
    ...(was === is ? [] : [change('joining-changed', place, was, is)]),
    ...pairs.flatMap(([old, now]) => diffCondition(old.item, now.item, inside(old.index, now.index))),
    ...removed.map(({ item, index }) => change('condition-removed', inside(index, index), item)),
    ...added.map(({ item, index }) => change('condition-added', inside(index, index), undefined, item)),
    ...(isReordered ? [change('conditions-reordered', place)] : []),
  ];
};

const hasList = (condition: Condition): condition is Comparison & { readonly value: readonly string[] } =>
  'fact' in condition && Array.isArray(condition.value);

const diffComparisons = (before: Condition, after: Condition, place: Place): readonly Change[] => {
  const areLists = hasList(before) && hasList(after);
  if (!areLists || before.fact !== after.fact || before.operator !== after.operator)
    return [change('condition-changed', place, before, after)];
  const [was, is] = [new Set(before.value), new Set(after.value)];
  const isSameSet = was.size === is.size && before.value.every((value) => is.has(value));
  return [change(isSameSet ? 'values-reordered' : 'values-changed', place, before, after)];
};

/** How one condition became another. */
export const diffCondition = (before: Condition, after: Condition, place: Place): readonly Change[] => {
  if (same(before, after)) return [];
  if (joiningOf(before) !== undefined && joiningOf(after) !== undefined)
    return diffMembers(before, after, place);
  if ('not' in before && 'not' in after) return diffCondition(before.not, after.not, below(place, ['not']));
  return diffComparisons(before, after, place);
};

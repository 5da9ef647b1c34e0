import type { RuleCase } from '../schema/case.ts';
import type { Change } from './change.ts';
import { pairUp } from './pairing.ts';
import { below, change, changeIfAny, type Place, placeOf } from './place.ts';
import { meaning } from './same.ts';

const diffCase = (before: RuleCase, after: RuleCase, place: Place): readonly Change[] => [
  ...changeIfAny('case-renamed', below(place, ['name']), before.name, after.name),
  ...changeIfAny('given-changed', below(place, ['given']), before.given, after.given),
  ...changeIfAny('expectation-changed', below(place, ['expect']), before.expect, after.expect),
];

/** How the cases changed, paired by name and then by content. */
export const diffCases = (before: readonly RuleCase[], after: readonly RuleCase[]): readonly Change[] => {
  const place = ({ name }: RuleCase, old: number, now: number): Place =>
    below(placeOf('case', name, 'cases'), [old], [now]);
  const byContent = ({ given, expect }: RuleCase): string => meaning([given, expect]);
  const { pairs, removed, added, isReordered } = pairUp(before, after, [({ name }) => name, byContent]);
  return [
    ...pairs.flatMap(([old, now]) => diffCase(old.item, now.item, place(now.item, old.index, now.index))),
    ...removed.map(({ item, index }) => change('case-removed', place(item, index, index), item)),
    ...added.map(({ item, index }) => change('case-added', place(item, index, index), undefined, item)),
    ...(isReordered ? [change('cases-reordered', placeOf('rule-set', '', 'cases'))] : []),
  ];
};

import type { Effect } from '../schema/effect.ts';
import type { Rule } from '../schema/rule.ts';
import type { Change } from './change.ts';
import { diffCites } from './diff-cites.ts';
import { diffCondition } from './diff-condition.ts';
import { pairUp } from './pairing.ts';
import { below, change, changeIfAny, type Place, placeOf } from './place.ts';

/** Where only the words of a question differ, nothing else is decided than before. */
const diffEffects = (before: Effect, after: Effect, place: Place): readonly Change[] => {
  if (before.type !== 'undetermined' || after.type !== 'undetermined')
    return changeIfAny('effect-changed', place, before, after);
  const question = below(place, ['params', 'ask']);
  return changeIfAny('question-changed', question, before.params.ask, after.params.ask);
};

const diffExceptions = (
  before: readonly string[],
  after: readonly string[],
  place: Place,
): readonly Change[] => {
  const { removed, added, isReordered } = pairUp(before, after, [(name) => name]);
  return [
    ...removed.map(({ item, index }) => change('exception-removed', below(place, [index]), item)),
    ...added.map(({ item, index }) => change('exception-added', below(place, [index]), undefined, item)),
    ...(isReordered ? [change('exceptions-reordered', place)] : []),
  ];
};

const diffRule = (before: Rule, after: Rule, place: Place): readonly Change[] => [
  ...changeIfAny('group-changed', below(place, ['group']), before.group, after.group),
  ...diffCondition(before.conditions, after.conditions, below(place, ['conditions'])),
  ...diffEffects(before.event, after.event, below(place, ['event'])),
  ...diffExceptions(before.exceptionTo ?? [], after.exceptionTo ?? [], below(place, ['exceptionTo'])),
  ...diffCites(before.cites, after.cites, below(place, ['cites'])),
  ...changeIfAny('because-changed', below(place, ['because']), before.because, after.because),
];

/** How the rules changed, paired by name. */
export const diffRules = (before: readonly Rule[], after: readonly Rule[]): readonly Change[] => {
  const place = ({ name }: Rule, old: number, now: number): Place =>
    below(placeOf('rule', name, 'rules'), [old], [now]);
  const { pairs, removed, added, isReordered } = pairUp(before, after, [({ name }) => name]);
  return [
    ...pairs.flatMap(([old, now]) => diffRule(old.item, now.item, place(now.item, old.index, now.index))),
    ...removed.map(({ item, index }) => change('rule-removed', place(item, index, index), item)),
    ...added.map(({ item, index }) => change('rule-added', place(item, index, index), undefined, item)),
    ...(isReordered ? [change('rules-reordered', placeOf('rule-set', '', 'rules'))] : []),
  ];
};

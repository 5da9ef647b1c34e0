import { type JsonPath, pointer } from '../../../json/pointer.ts';
import type { Condition } from '../../schema/condition.ts';
import type { RuleSet } from '../../schema/rule-set.ts';
import { comparisonsIn, namedIn } from '../../schema/walk.ts';
import { removableParts, replaced } from '../model/edit.ts';
import {
  type Kleene,
  kleeneStanding,
  kleeneTranslator,
  knowsAllOf,
  type PartialModel,
  sameKleene,
} from '../model/partial-model.ts';
import type { ProofFinding } from './finding.ts';

/** Whether it would be less known of any rule whether it stands, if some rules had other truths. */
const losesAnything = (model: PartialModel, changed: ReadonlyMap<number, Kleene>): boolean => {
  const truths = model.truths.map((truth, rule) => changed.get(rule) ?? truth);
  const hasChanged = (rule: number): boolean =>
    !sameKleene(truths[rule] as Kleene, model.truths[rule] as Kleene);
  return model.defeaters.some(
    (by, rule) =>
      (hasChanged(rule) || by.some(hasChanged)) &&
      !knowsAllOf(model, kleeneStanding(model, truths, rule, by), model.standing[rule] as Kleene),
  );
};

const reaches = (set: RuleSet, condition: Condition, name: string): boolean =>
  namedIn(condition).some((one) => one === name || reaches(set, set.conditions[one] as Condition, name));

/** A place where conditions are written, and the rules whose truth depends on it; none for an unused one. */
interface Place {
  readonly path: readonly [string, string | number, ...JsonPath];
  readonly condition: Condition;
  readonly rules: readonly number[];
}

const placesOf = (set: RuleSet): readonly Place[] => [
  ...set.rules.map(
    ({ conditions }, i): Place => ({
      path: ['rules', i, 'conditions'],
      condition: conditions,
      rules: [i],
    }),
  ),
  ...Object.entries(set.conditions).map(
    ([name, condition]): Place => ({
      path: ['conditions', name],
      condition,
      rules: set.rules.flatMap((rule, i) => (reaches(set, rule.conditions, name) ? [i] : [])),
    }),
  ),
];

const truthsWithout = (model: PartialModel, { path, rules }: Place, part: JsonPath) => {
  const other = replaced(model.set, [...path, ...part], undefined);
  const translate = kleeneTranslator(model, other.conditions);
  return new Map(rules.map((rule) => [rule, translate(other.rules[rule]?.conditions as Condition)]));
};

const idle = (
  { set }: PartialModel,
  { path, rules }: Place,
  part: JsonPath,
  condition: Condition,
): ProofFinding => {
  const names = rules.map((rule) => set.rules[rule]?.name as string);
  const facts = [...new Set(comparisonsIn(condition).map(({ fact }) => `\`${fact}\``))].join(', ');
  const about = facts === '' ? '' : ` (${facts})`;
  return {
    code: 'idle-condition',
    severity: 'warning',
    rules: names,
    problem: {
      code: 'idle-condition',
      message: {
        'zh-CN': `这项条件${about}没有作用：有它没有它，成立的规则都一样`,
        en: `this condition${about} changes nothing: the same rules stand without it`,
      },
      pointer: pointer([...path, ...part]),
    },
  };
};

const isWithin = (path: JsonPath, outer: JsonPath): boolean => outer.every((step, i) => path[i] === step);

const idleIn = (model: PartialModel, place: Place): readonly ProofFinding[] => {
  const found: JsonPath[] = [];
  return removableParts(place.condition).flatMap(({ path, condition }) => {
    if (found.some((outer) => isWithin(path, outer))) return [];
    if (losesAnything(model, truthsWithout(model, place, path))) return [];
    found.push(path);
    return [idle(model, place, path, condition)];
  });
};

/**
 * Conditions that could be left out, each by itself, without any rule standing elsewhere. One that settles
 * a rule while other facts are unknown has its use; one that only keeps a rule unsettled has none.
 */
export const idleConditions = (model: PartialModel): readonly ProofFinding[] =>
  placesOf(model.set)
    .filter(({ rules }) => rules.length > 0)
    .flatMap((place) => idleIn(model, place));

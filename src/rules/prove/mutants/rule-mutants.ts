import { receiverKinds } from '../../../domain/receivers/receiver-kinds.ts';
import type { Effect } from '../../schema/effect.ts';
import type { Rule } from '../../schema/rule.ts';
import type { RuleSet } from '../../schema/rule-set.ts';
import { type Mutant, mutant } from './mutant.ts';

const nextReceiver = (effect: Effect) => {
  const at = effect.type === 'referral' ? receiverKinds.indexOf(effect.params.to) : 0;
  return receiverKinds[(at + 1) % receiverKinds.length] as (typeof receiverKinds)[number];
};

const otherEffects = (effect: Effect): readonly Effect[] => {
  if (effect.type === 'label') return [{ type: 'label', params: { name: `not-${effect.params.name}` } }];
  const all: readonly Effect[] = [
    { type: 'in-scope' },
    { type: 'undetermined', params: { ask: { 'zh-CN': '？', en: '?' } } },
    { type: 'referral', params: { to: nextReceiver(effect) } },
  ];
  return all.filter(({ type }) => type === 'referral' || type !== effect.type);
};

const withoutException = (set: RuleSet, i: number, { exceptionTo = [] }: Rule): readonly Mutant[] =>
  exceptionTo.map((name) => {
    const left = exceptionTo.filter((one) => one !== name);
    return {
      ...mutant(set, 'exception-removed', ['rules', i, 'exceptionTo'], left.length === 0 ? undefined : left),
      pointer: `/rules/${i}/exceptionTo/${exceptionTo.indexOf(name)}`,
      now: undefined,
    };
  });

const forgetting = (name: string) => {
  return ({ exceptionTo, ...rule }: Rule): Rule => {
    const left = exceptionTo?.filter((one) => one !== name) ?? [];
    return left.length === 0 ? rule : { ...rule, exceptionTo: left };
  };
};

const withoutRule = (set: RuleSet, i: number, { name }: Rule): Mutant => ({
  ...mutant(set, 'rule-removed', ['rules', i]),
  set: { ...set, rules: set.rules.filter((_, at) => at !== i).map(forgetting(name)) },
});

/** Every rule removed, with another effect, without an exception, or out of its group, each by itself. */
export const ruleMutants = (set: RuleSet): readonly Mutant[] =>
  set.rules.flatMap((rule, i) => [
    ...(set.rules.length === 1 ? [] : [withoutRule(set, i, rule)]),
    ...otherEffects(rule.event).map((event) => mutant(set, 'effect-changed', ['rules', i, 'event'], event)),
    ...withoutException(set, i, rule),
    ...(rule.group === undefined ? [] : [mutant(set, 'group-left', ['rules', i, 'group'])]),
  ]);

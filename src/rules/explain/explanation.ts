import type { FactName, Facts, FactValue } from '../../domain/facts/catalogue.ts';
import type { Truth } from '../../domain/truth.ts';
import { defeatersOf, standingOf } from '../evaluate/standing.ts';
import { truthOf, truthsOf } from '../evaluate/truth-of.ts';
import type { Comparison } from '../schema/comparison.ts';
import type { Condition } from '../schema/condition.ts';
import type { Rule } from '../schema/rule.ts';
import type { RuleSet } from '../schema/rule-set.ts';
import { childrenOf } from '../schema/walk.ts';

/** One condition with its truth; a comparison also with the fact's value, `undefined` when unknown. */
export type ConditionTree =
  | {
      readonly kind: 'all' | 'any' | 'not';
      readonly truth: Truth;
      readonly children: readonly ConditionTree[];
    }
  | {
      readonly kind: 'named';
      readonly name: string;
      readonly truth: Truth;
      readonly children: readonly ConditionTree[];
    }
  | {
      readonly kind: 'comparison';
      readonly comparison: Comparison;
      readonly fact: FactName;
      readonly value: FactValue | undefined;
      readonly truth: Truth;
    };

/** One rule: whether it is true, whether it stands, and which rules defeat it or might. */
export interface RuleExplanation {
  readonly rule: Rule;
  readonly truth: Truth;
  readonly standing: Truth;
  readonly defeatedBy: readonly string[];
  readonly mightBeDefeatedBy: readonly string[];
  readonly tree: ConditionTree;
}

const treeOf = (set: RuleSet, condition: Condition, facts: Facts): ConditionTree => {
  const truth = truthOf(condition, facts, set.conditions);
  if ('fact' in condition)
    return {
      kind: 'comparison',
      comparison: condition,
      fact: condition.fact,
      value: facts[condition.fact],
      truth,
    };
  if ('condition' in condition) {
    const name = condition.condition;
    return { kind: 'named', name, truth, children: [treeOf(set, set.conditions[name] as Condition, facts)] };
  }
  const kind = 'all' in condition ? 'all' : 'any' in condition ? 'any' : 'not';
  return { kind, truth, children: childrenOf(condition).map(([, child]) => treeOf(set, child, facts)) };
};

/** Every rule of a set with the values that it saw. */
export const explain = (set: RuleSet, facts: Facts): readonly RuleExplanation[] => {
  const truths = truthsOf(set, facts);
  const defeaters = defeatersOf(set);
  const standing = standingOf(truths, defeaters);
  const defeating = (i: number, truth: Truth): readonly string[] =>
    (defeaters[i] ?? []).filter((by) => truths[by] === truth).flatMap((by) => set.rules[by]?.name ?? []);
  return set.rules.map((rule, i) => ({
    rule,
    truth: truths[i],
    standing: standing[i],
    defeatedBy: truths[i] === false ? [] : defeating(i, true),
    mightBeDefeatedBy: truths[i] === false ? [] : defeating(i, undefined),
    tree: treeOf(set, rule.conditions, facts),
  }));
};

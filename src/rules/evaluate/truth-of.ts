import type { Facts, FactValue } from '../../domain/facts/catalogue.ts';
import { every, not, some, type Truth } from '../../domain/truth.ts';
import type { Condition } from '../schema/condition.ts';
import { operators } from '../schema/operators.ts';
import type { RuleSet } from '../schema/rule-set.ts';

/** A condition's truth under some facts: Kleene's, where an absent or `null` fact makes its comparisons unknown. */
export const truthOf = (condition: Condition, facts: Facts, conditions: RuleSet['conditions']): Truth => {
  const inner = (child: Condition): Truth => truthOf(child, facts, conditions);
  if ('all' in condition) return every(condition.all.map(inner));
  if ('any' in condition) return some(condition.any.map(inner));
  if ('not' in condition) return not(inner(condition.not));
  if ('condition' in condition) return inner(conditions[condition.condition] as Condition);
  const value: FactValue | null | undefined = facts[condition.fact];
  return value === undefined || value === null
    ? undefined
    : operators[condition.operator](value, condition.value);
};

/** The truth of every rule, in the order of the rule set. */
export const truthsOf = (set: RuleSet, facts: Facts): readonly Truth[] =>
  set.rules.map(({ conditions }) => truthOf(conditions, facts, set.conditions));

import type { FactName, Facts } from '../../domain/facts/catalogue.ts';
import type { Truth } from '../../domain/truth.ts';
import { conclude } from '../evaluate/conclude.ts';
import { defeatersOf, standingOf } from '../evaluate/standing.ts';
import type { Verdict } from '../evaluate/verdict.ts';
import { missingFrom } from '../facts-read.ts';
import type { Condition, Group } from '../schema/condition.ts';
import type { RuleSet } from '../schema/rule-set.ts';
import { type EngineRules, rulesTrue } from './run-engine.ts';

/** Stand for every comparison of an unknown fact: where it helps a condition to be true, and where it hinders. */
const helping = 'unknown.helping';
const hindering = 'unknown.hindering';

/** The name of a named condition where an odd number of `not` stands before it. */
const negated = (name: string): string => `${name} (negated)`;

type Polarity = 'plain' | 'negated';

const opposite = { plain: 'negated', negated: 'plain' } as const satisfies Record<Polarity, Polarity>;

/** A condition with the comparisons of unknown facts replaced by what stands for them. */
const replaced = (condition: Condition, unknown: ReadonlySet<FactName>, polarity: Polarity): Condition => {
  const inner = (child: Condition): Condition => replaced(child, unknown, polarity);
  if ('all' in condition) return { all: condition.all.map(inner) };
  if ('any' in condition) return { any: condition.any.map(inner) };
  if ('not' in condition) return { not: replaced(condition.not, unknown, opposite[polarity]) };
  if ('condition' in condition)
    return polarity === 'plain' ? condition : { condition: negated(condition.condition) };
  if (!unknown.has(condition.fact)) return condition;
  const fact = (polarity === 'plain' ? helping : hindering) as FactName;
  return { fact, operator: 'equal', value: true };
};

const readingOf = ({ rules, conditions }: RuleSet, unknown: ReadonlySet<FactName>): EngineRules => {
  const group = (condition: Group, polarity: Polarity): Group =>
    replaced(condition, unknown, polarity) as Group;
  return {
    rules: rules.map((rule) => ({ ...rule, conditions: group(rule.conditions, 'plain') })),
    conditions: Object.fromEntries(
      Object.entries(conditions).flatMap(([name, condition]) => [
        [name, group(condition, 'plain')],
        [negated(name), group(condition, 'negated')],
      ]),
    ),
  };
};

/** What the stock engine says of a matter, and whether it had to read unknown facts both ways. */
export interface Opinion {
  readonly verdict: Verdict;
  readonly bothWays: boolean;
}

/**
 * The verdict of the stock json-rules-engine, which knows no unknowns, on facts that may be unknown. Where
 * they are, it runs twice: once every comparison of an unknown fact is taken for whatever hinders its rule,
 * once for whatever helps it. A rule true in the first run is true, one false in the second is false, any other
 * is unknown. These are Kleene's truths, by which guanxia judges. Exceptions are then applied as always.
 */
export const opinionOfJsonRulesEngine = async (set: RuleSet, facts: Facts): Promise<Opinion> => {
  const unknown = new Set(missingFrom(set, facts));
  const rules = unknown.size === 0 ? set : readingOf(set, unknown);
  const least = await rulesTrue(rules, { ...facts, [helping]: false, [hindering]: true });
  const most =
    unknown.size === 0 ? least : await rulesTrue(rules, { ...facts, [helping]: true, [hindering]: false });
  const truths = set.rules.map(({ name }): Truth => least.has(name) || (most.has(name) ? undefined : false));
  return { verdict: conclude(set, standingOf(truths, defeatersOf(set))), bothWays: unknown.size > 0 };
};

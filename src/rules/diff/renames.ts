import type { Condition } from '../schema/condition.ts';
import type { Rule } from '../schema/rule.ts';
import type { RuleSet } from '../schema/rule-set.ts';
import { childrenOf } from '../schema/walk.ts';
import { meaning } from './same.ts';

/** New names by old ones, of parts whose content stayed the same. */
export interface Renames {
  readonly sources: ReadonlyMap<string, string>;
  readonly conditions: ReadonlyMap<string, string>;
  readonly rules: ReadonlyMap<string, string>;
}

type Content = ReadonlyMap<string, string>;

const renamesIn = (before: Content, after: Content): ReadonlyMap<string, string> => {
  const appeared = [...after].filter(([name]) => !before.has(name));
  const renames = new Map<string, string>();
  for (const [name, content] of before) {
    if (after.has(name)) continue;
    const index = appeared.findIndex(([, other]) => other === content);
    const [found] = index < 0 ? [] : appeared.splice(index, 1);
    if (found !== undefined) renames.set(name, found[0]);
  }
  return renames;
};

const contents = (record: Readonly<Record<string, unknown>>): Content =>
  new Map(Object.entries(record).map(([name, value]) => [name, meaning(value)]));

const ruleContents = (rules: readonly Rule[]): Content =>
  new Map(rules.map(({ name, conditions, event }) => [name, meaning([conditions, event])]));

const inCondition = (condition: Condition, names: ReadonlyMap<string, string>): Condition => {
  if ('condition' in condition) return { condition: names.get(condition.condition) ?? condition.condition };
  const children = childrenOf(condition).map(([, child]) => inCondition(child, names));
  if ('all' in condition) return { all: children };
  if ('any' in condition) return { any: children };
  return 'not' in condition ? { not: children[0] as Condition } : condition;
};

const inKeys = <Value>(record: Readonly<Record<string, Value>>, names: ReadonlyMap<string, string>) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [names.get(name) ?? name, value]));

const inRule = (rule: Rule, { sources, conditions, rules }: Renames): Rule => ({
  ...rule,
  name: rules.get(rule.name) ?? rule.name,
  cites: rule.cites.map((cite) => ({ ...cite, source: sources.get(cite.source) ?? cite.source })),
  conditions: inCondition(rule.conditions, conditions) as Rule['conditions'],
  ...(rule.exceptionTo && { exceptionTo: rule.exceptionTo.map((name) => rules.get(name) ?? name) }),
});

/** A rule set with parts renamed, wherever they are named. */
const renamed = (set: RuleSet, renames: Renames): RuleSet => ({
  ...set,
  sources: inKeys(set.sources, renames.sources),
  conditions: Object.fromEntries(
    Object.entries(inKeys(set.conditions, renames.conditions)).map(([name, group]) => [
      name,
      inCondition(group, renames.conditions) as RuleSet['conditions'][string],
    ]),
  ),
  rules: set.rules.map((rule) => inRule(rule, renames)),
  cases: set.cases.map((one) => ({
    ...one,
    expect: { ...one.expect, grounds: one.expect.grounds.map((name) => renames.rules.get(name) ?? name) },
  })),
});

const none: ReadonlyMap<string, string> = new Map();

/** The parts that only have another name in `after`, and `before` as if it had these names. */
export const findRenames = (
  before: RuleSet,
  after: RuleSet,
): { readonly renames: Renames; readonly renamed: RuleSet } => {
  const sources = renamesIn(contents(before.sources), contents(after.sources));
  const conditions = renamesIn(contents(before.conditions), contents(after.conditions));
  const half = renamed(before, { sources, conditions, rules: none });
  const rules = renamesIn(ruleContents(half.rules), ruleContents(after.rules));
  return {
    renames: { sources, conditions, rules },
    renamed: renamed(before, { sources, conditions, rules }),
  };
};

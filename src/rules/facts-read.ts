import { type FactName, type Facts, factNames } from '../domain/facts/catalogue.ts';
import type { FactsRead } from '../domain/mandate/tools/unread-parts.ts';
import type { Rule } from './schema/rule.ts';
import type { RuleSet } from './schema/rule-set.ts';
import { comparisonsIn, namedIn } from './schema/walk.ts';

const readBy = (rules: readonly Rule[], conditions: RuleSet['conditions']): ReadonlySet<FactName> => {
  const facts = new Set<FactName>();
  const named = new Set<string>();
  const open = rules.map((rule) => rule.conditions);
  for (let group = open.pop(); group !== undefined; group = open.pop()) {
    for (const { fact } of comparisonsIn(group)) facts.add(fact);
    for (const name of namedIn(group)) {
      const condition = conditions[name];
      if (condition !== undefined && !named.has(name)) open.push(condition);
      named.add(name);
    }
  }
  return facts;
};

/** The facts that the rules of a set compare, in the order of the catalogue. */
const factsRead = ({ rules, conditions }: RuleSet): readonly FactName[] => {
  const facts = readBy(rules, conditions);
  return factNames.filter((name) => facts.has(name));
};

/** Those of them that are unknown: absent or `null`. */
export const missingFrom = (set: RuleSet, facts: Facts): readonly FactName[] =>
  factsRead(set).filter((name) => (facts[name] ?? undefined) === undefined);

/** The facts that a rule set reads, by rules that decide and by rules that put a label. */
export const readsOf = ({ id, version, rules, conditions }: RuleSet): FactsRead => ({
  id,
  version,
  deciding: readBy(
    rules.filter(({ event }) => event.type !== 'label'),
    conditions,
  ),
  labelling: readBy(
    rules.filter(({ event }) => event.type === 'label'),
    conditions,
  ),
});

import { Engine, type RuleProperties, type TopLevelCondition } from 'json-rules-engine';
import type { Facts } from '../../src/domain/facts/catalogue.ts';
import type { Group, Rule, RuleSet } from '../../src/rules/index.ts';

type Conditions = Readonly<Record<string, Group>>;

/** The stock json-rules-engine with some rules and named conditions, given copies since it changes them. */
export const stockEngine = (
  rules: readonly Pick<Rule, 'name' | 'conditions' | 'event'>[],
  named: Conditions = {},
): Engine => {
  const engine = new Engine([], { pathResolver: (value) => value });
  for (const [name, condition] of Object.entries(named))
    engine.setCondition(name, structuredClone(condition) as TopLevelCondition);
  for (const { name, conditions, event } of rules)
    engine.addRule(structuredClone({ name, conditions, event }) as unknown as RuleProperties);
  return engine;
};

/** Which rules of a set the stock engine finds true, in the order of the set. One engine runs one at a time. */
export const stockJudgement = (set: RuleSet): ((facts: Facts) => Promise<readonly string[]>) => {
  const engine = stockEngine(set.rules, set.conditions);
  return async (facts) => {
    const { results } = await engine.run({ ...facts });
    const fired = new Set(results.map(({ name }) => name));
    return set.rules.map(({ name }) => name).filter((name) => fired.has(name));
  };
};

/**
 * The same conditions in rules that all give one answer and defeat nothing, so that the grounds of the
 * verdict are exactly the rules that are true.
 */
export const conditionsOnly = (set: RuleSet): RuleSet => ({
  ...set,
  rules: set.rules.map(({ name, cites, because, conditions }) => ({
    name,
    cites,
    because,
    conditions,
    event: { type: 'in-scope' },
  })),
});

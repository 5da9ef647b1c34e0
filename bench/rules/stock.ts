import { Engine, type RuleProperties, type TopLevelCondition } from 'json-rules-engine';
import type { Facts } from '../../src/domain/facts/catalogue.ts';
import type { RuleSet, Verdict } from '../../src/rules/index.ts';
import { answerFrom } from './answer-from.ts';

export const stockEngine = (set: RuleSet): Engine => {
  const engine = new Engine();
  for (const [name, condition] of Object.entries(set.conditions))
    engine.setCondition(name, structuredClone(condition) as TopLevelCondition);
  for (const { name, conditions, event } of set.rules)
    engine.addRule(structuredClone({ name, conditions, event }) as unknown as RuleProperties);
  return engine;
};

/** json-rules-engine with its rules loaded once; flat facts, so no path is ever resolved. */
export const stock = (set: RuleSet): ((facts: Facts) => Promise<Verdict>) => {
  const engine = stockEngine(set);
  const places = new Map(set.rules.map((rule, i) => [rule.name, i]));
  return async (facts) => {
    const { results } = await engine.run({ ...facts });
    const fired = results.map(({ name }) => places.get(name) ?? -1).sort((a, b) => a - b);
    return answerFrom(
      set,
      fired.flatMap((i) => {
        const rule = set.rules[i];
        return rule === undefined ? [] : [{ rule, truth: true }];
      }),
    );
  };
};

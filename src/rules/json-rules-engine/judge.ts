import { Engine, type RuleProperties, type TopLevelCondition } from 'json-rules-engine';
import type { Facts } from '../../domain/facts/index.ts';
import { conclude } from '../evaluate/conclude.ts';
import { defeatersOf, standingOf } from '../evaluate/standing.ts';
import type { Verdict } from '../evaluate/verdict.ts';
import type { RuleSet } from '../schema/index.ts';
import { factsRead } from './facts-read.ts';
import { IncompleteFactsError } from './incomplete-facts-error.ts';

/** A path would be an expression that runs code; guanxia's rules have none, so none is ever resolved. */
const noPaths = (value: unknown): unknown => value;

const engineOf = (set: RuleSet): Engine => {
  const engine = new Engine([], { pathResolver: noPaths });
  for (const [name, condition] of Object.entries(set.conditions))
    engine.setCondition(name, structuredClone(condition) as TopLevelCondition);
  for (const { name, conditions, event } of set.rules)
    engine.addRule(structuredClone({ name, conditions, event }) as unknown as RuleProperties);
  return engine;
};

/**
 * The verdict when the stock json-rules-engine judges every rule's conditions: an independent second
 * opinion. Exceptions are then applied as always. A fresh engine per call, since runs share state.
 * Throws `facts-incomplete` unless every fact that the rules read is known.
 */
export const judgeWithJsonRulesEngine = async (set: RuleSet, facts: Facts): Promise<Verdict> => {
  const missing = factsRead(set).filter((name) => facts[name] === undefined);
  if (missing.length > 0) throw new IncompleteFactsError(missing);
  const { results } = await engineOf(set).run({ ...facts });
  const fired = new Set(results.map(({ name }) => name));
  const truths = set.rules.map(({ name }) => fired.has(name));
  return conclude(set, standingOf(truths, defeatersOf(set)));
};

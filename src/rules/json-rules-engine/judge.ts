import type { Facts } from '../../domain/facts/catalogue.ts';
import { conclude } from '../evaluate/conclude.ts';
import { defeatersOf, standingOf } from '../evaluate/standing.ts';
import type { Verdict } from '../evaluate/verdict.ts';
import { missingFrom } from '../facts-read.ts';
import type { RuleSet } from '../schema/rule-set.ts';
import { IncompleteFactsError } from './incomplete-facts-error.ts';
import { rulesTrue } from './run-engine.ts';

/**
 * The verdict when the stock json-rules-engine judges every rule's conditions: an independent second
 * opinion. Exceptions are then applied as always. Throws `facts-incomplete` unless every fact that the rules
 * read is known.
 */
export const judgeWithJsonRulesEngine = async (set: RuleSet, facts: Facts): Promise<Verdict> => {
  const missing = missingFrom(set, facts);
  if (missing.length > 0) throw new IncompleteFactsError(missing);
  const fired = await rulesTrue(set, facts);
  const truths = set.rules.map(({ name }) => fired.has(name));
  return conclude(set, standingOf(truths, defeatersOf(set)));
};

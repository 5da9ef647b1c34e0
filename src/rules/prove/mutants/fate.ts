import { parseValue } from '../../../json/index.ts';
import { GuanxiaError } from '../../../problems/index.ts';
import { type CaseResult, runCase, unreachedRules } from '../../cases.ts';
import { type RuleSet, ruleSet } from '../../schema/index.ts';
import { equivalent } from '../equivalent.ts';
import type { Proof } from '../prove.ts';
import { prove } from '../prove.ts';
import type { Mutant } from './mutant.ts';

/**
 * What became of a mistake. `refused`: the schema does not take it; `case-failed`, `rule-unreached`: the
 * cases show it; `new-finding`: the analysis does; `equivalent`: it changes nothing for complete facts;
 * `survived`: nobody noticed.
 */
export type Fate = 'refused' | 'case-failed' | 'rule-unreached' | 'new-finding' | 'equivalent' | 'survived';

const isRefused = (set: RuleSet): boolean => {
  try {
    parseValue(ruleSet, { ...set, cases: [] });
    return false;
  } catch (error) {
    if (!(error instanceof GuanxiaError)) throw error;
    return true;
  }
};

const keysOf = ({ findings }: Proof): readonly string[] =>
  findings.map(({ code, rules }) => `${code} ${rules.join()}`);

const hasNewFinding = (before: Proof, after: Proof): boolean => {
  const known = new Set(keysOf(before));
  return keysOf(after).some((key) => !known.has(key));
};

/** How the cases of `set` come out with a mistake in it, up to the first that fails. */
const casesOf = (set: RuleSet, mutated: RuleSet): readonly CaseResult[] => {
  const results: CaseResult[] = [];
  for (const one of set.cases) {
    const result = runCase(mutated, one);
    results.push(result);
    if (result.mismatches.length > 0) break;
  }
  return results;
};

/** How a mistake in `set`, of which `proof` is the analysis, comes to light. The cheapest way counts. */
export const fateOf = (set: RuleSet, proof: Proof, { set: mutated }: Mutant): Fate => {
  if (isRefused(mutated)) return 'refused';
  const results = casesOf(set, mutated);
  if (results.some(({ mismatches }) => mismatches.length > 0)) return 'case-failed';
  if (unreachedRules(mutated, results).length > 0) return 'rule-unreached';
  if (hasNewFinding(proof, prove(mutated))) return 'new-finding';
  return equivalent(set, mutated, { compare: 'verdicts' }).status === 'alike' ? 'equivalent' : 'survived';
};

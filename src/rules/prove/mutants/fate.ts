import { runCase } from '../../cases.ts';
import { type RuleSet, ruleSet } from '../../schema/rule-set.ts';
import { equivalent } from '../equivalent.ts';
import { type Proof, prove } from '../prove.ts';
import type { Mutant } from './mutant.ts';

/**
 * What became of a mistake. `refused`: the schema does not take it; `case-failed`: a case shows it, as one
 * does when a rule is no longer reached; `new-finding`: the analysis shows it; `equivalent`: it changes
 * nothing for complete facts; `survived`: nobody noticed.
 */
export type Fate = 'refused' | 'case-failed' | 'new-finding' | 'equivalent' | 'survived';

const isRefused = (set: RuleSet): boolean => !ruleSet.safeParse({ ...set, cases: [] }).success;

const keysOf = ({ findings }: Proof): readonly string[] =>
  findings.map(({ code, rules }) => `${code} ${rules.join()}`);

/** What is known of a rule set before any mistake is made in it. */
export interface Baseline {
  readonly set: RuleSet;
  readonly findings: ReadonlySet<string>;
}

export const baselineOf = (set: RuleSet): Baseline => ({ set, findings: new Set(keysOf(prove(set))) });

/** How a mistake in a rule set comes to light. The cheapest way counts. */
export const fateOf = ({ set, findings }: Baseline, { set: mutated }: Mutant): Fate => {
  if (isRefused(mutated)) return 'refused';
  if (set.cases.some((one) => runCase(mutated, one).mismatches.length > 0)) return 'case-failed';
  if (keysOf(prove(mutated)).some((key) => !findings.has(key))) return 'new-finding';
  return equivalent(set, mutated, { compare: 'verdicts' }).status === 'alike' ? 'equivalent' : 'survived';
};

import { citationsUnverified } from '../../domain/rule-set-decider/rule-set-problems.ts';
import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { Problem } from '../../problems/problem.ts';
import { checkRuleSet } from '../../rules/check/check-rule-set.ts';
import type { RuleSet } from '../../rules/schema/rule-set.ts';

const unverified: ReadonlySet<string> = new Set(['unverified-citation', 'unverified-source']);

const isUnverified = ({ code }: Problem): boolean => unverified.has(code);

/**
 * How many citations and cited sources of a rule set nobody has verified, once nothing else bars it from
 * activation. Throws whatever else `guanxia rules check --activation` calls an error.
 */
export const unverifiedCount = (ruleSet: RuleSet): number => {
  const { problems } = checkRuleSet(JSON.stringify(ruleSet), { purpose: 'activation' });
  const errors = problems.filter(({ severity }) => severity === 'error');
  const [first, ...others] = errors
    .filter((problem) => !isUnverified(problem))
    .map(({ severity: _severity, place: _line, ...problem }): Problem => problem);
  if (first !== undefined) throw new GuanxiaError([first, ...others]);
  return errors.filter(isUnverified).length;
};

/** Throws `citations-unverified` unless every citation is verified or somebody says why that is accepted. */
export const assertCitationsAccepted = (ruleSet: RuleSet, accepted: string | undefined): void => {
  const count = unverifiedCount(ruleSet);
  if (count > 0 && accepted === undefined) throw citationsUnverified(count);
};

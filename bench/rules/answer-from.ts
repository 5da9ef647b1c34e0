import type { Truth } from '../../src/domain/truth.ts';
import { conclude } from '../../src/rules/evaluate/conclude.ts';
import type { Rule, RuleSet, Verdict } from '../../src/rules/index.ts';

/** A rule that is not false. */
export interface Possible {
  readonly rule: Rule;
  readonly truth: Truth;
}

const defeats = ({ exceptionTo = [] }: Rule, { name, group }: Rule): boolean =>
  exceptionTo.includes(name) || (group !== undefined && exceptionTo.includes(group));

/** Whether a rule stands among the few that are not false. */
const stands = ({ rule, truth }: Possible, possible: readonly Possible[]): Truth => {
  let standing = truth;
  for (const by of possible) {
    if (!defeats(by.rule, rule)) continue;
    if (by.truth === true) return false;
    standing = undefined;
  }
  return standing;
};

/** The verdict, when some engine has found which rules are not false: work that grows with their number only. */
export const answerFrom = (set: RuleSet, possible: readonly Possible[]): Verdict =>
  conclude(
    { ...set, rules: possible.map(({ rule }) => rule) },
    possible.map((one) => stands(one, possible)),
  );

import { every, not, some, type Truth } from '../../domain/truth.ts';
import type { Rule } from '../schema/rule.ts';
import type { RuleSet } from '../schema/rule-set.ts';

/** For each rule, the indexes of the rules that name it or its group in `exceptionTo`. */
export const defeatersOf = (set: RuleSet): readonly (readonly number[])[] => {
  const defeats = (by: Rule, rule: Rule): boolean =>
    by.exceptionTo !== undefined &&
    (by.exceptionTo.includes(rule.name) || (rule.group !== undefined && by.exceptionTo.includes(rule.group)));
  return set.rules.map((rule) => set.rules.flatMap((by, i) => (defeats(by, rule) ? [i] : [])));
};

/** Whether each rule stands: it is true and no rule that names it as an exception is. */
export const standingOf = (
  truths: readonly Truth[],
  defeaters: readonly (readonly number[])[],
): readonly Truth[] =>
  truths.map((truth, i) => every([truth, not(some((defeaters[i] ?? []).map((by) => truths[by])))]));

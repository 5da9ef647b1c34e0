import { defeatersOf } from '../../evaluate/standing.ts';
import type { RuleSet } from '../../schema/rule-set.ts';
import type { Diagram } from '../diagram/diagrams.ts';
import type { Analysis } from './analysis.ts';
import { translator } from './translate.ts';

/** A rule set within an analysis: for which possible combinations each rule is true, and for which it stands. */
export interface RuleModel extends Analysis {
  readonly set: RuleSet;
  readonly defeaters: readonly (readonly number[])[];
  readonly truths: readonly Diagram[];
  readonly standing: readonly Diagram[];
}

/** Where a rule stands: where it is true and no rule that defeats it is. */
export const standingIn = (
  { diagrams }: Analysis,
  truths: readonly Diagram[],
  rule: number,
  defeaters: readonly number[],
): Diagram =>
  diagrams.and(
    truths[rule] as Diagram,
    diagrams.not(diagrams.or(...defeaters.map((by) => truths[by] as Diagram))),
  );

export const modelOf = (analysis: Analysis, set: RuleSet): RuleModel => {
  const { space, diagrams, possible } = analysis;
  const translate = translator(space, diagrams, set.conditions);
  const defeaters = defeatersOf(set);
  const truths = set.rules.map(({ conditions }) => diagrams.and(possible, translate(conditions)));
  const standing = defeaters.map((by, rule) => standingIn(analysis, truths, rule, by));
  return { ...analysis, set, defeaters, truths, standing };
};

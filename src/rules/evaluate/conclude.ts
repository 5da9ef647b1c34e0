import type { Truth } from '../../domain/truth.ts';
import type { Rule } from '../schema/rule.ts';
import type { RuleSet } from '../schema/rule-set.ts';
import type { Verdict } from './verdict.ts';

const answerOf = ({ event }: Rule): string =>
  event.type === 'referral' ? `referral:${event.params.to}` : event.type;

const names = (rules: readonly Rule[]): readonly string[] => rules.map(({ name }) => name);

/** The one answer that all rules of a non-empty list give, if they agree. */
const agreed = (rules: readonly Rule[]): Rule | undefined =>
  new Set(rules.map(answerOf)).size === 1 ? rules[0] : undefined;

type Decided = Pick<Verdict, 'outcome' | 'to' | 'doubt' | 'pending'>;

const decide = (standing: readonly Rule[], open: readonly Rule[]): Decided => {
  const undetermined = (doubt: NonNullable<Verdict['doubt']>, pending: readonly Rule[] = []): Decided => ({
    outcome: 'undetermined',
    doubt,
    pending: names(pending),
  });
  if (standing.length === 0)
    return open.length === 0 ? undetermined('nothing-matched') : undetermined('unknown-facts', open);
  const answer = agreed(standing);
  if (answer === undefined) return undetermined('conflict');
  if (answer.event.type === 'undetermined') return undetermined('rule');
  if (agreed([...standing, ...open]) === undefined) return undetermined('unknown-facts', open);
  if (answer.event.type === 'referral')
    return { outcome: 'referral', to: answer.event.params.to, pending: [] };
  return { outcome: 'in-scope', pending: [] };
};

/**
 * The verdict that follows from which rules stand. All rules that stand must give the same answer, and
 * no rule that might stand may give another; labels accumulate beside it.
 */
export const conclude = (set: RuleSet, standing: readonly Truth[]): Verdict => {
  const rules = (truth: Truth, label: boolean): readonly Rule[] =>
    set.rules.filter((rule, i) => standing[i] === truth && (rule.event.type === 'label') === label);
  const grounds = rules(true, false);
  const labels = rules(true, true).flatMap(({ event }) =>
    event.type === 'label' ? [event.params.name] : [],
  );
  return {
    ...decide(grounds, rules(undefined, false)),
    grounds: names(grounds),
    labels: [...new Set(labels)],
  };
};

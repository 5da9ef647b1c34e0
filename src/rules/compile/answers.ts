import type { ReceiverKind } from '../../domain/receivers/receiver-kinds.ts';
import type { Verdict } from '../evaluate/verdict.ts';
import type { Rule } from '../schema/rule.ts';
import type { RuleSet } from '../schema/rule-set.ts';

/** What the rules say of one matter, without the reasons. */
export type Decision = Pick<Verdict, 'outcome' | 'to' | 'doubt'>;

/** A rule that gives a label gives no answer. */
export const LABEL = -1;
/** The answer of a rule that leaves the matter undetermined. */
export const UNDETERMINED = 0;

/** The answers that the rules of a set give, numbered. */
export interface Answers {
  /** The answer of each rule, or `LABEL`. */
  readonly ofRule: readonly number[];
  /** What each answer decides, when it is the only one. */
  readonly decisions: readonly Decision[];
}

const receiverOf = ({ event }: Rule): ReceiverKind | undefined =>
  event.type === 'referral' ? event.params.to : undefined;

export const answersOf = ({ rules }: RuleSet): Answers => {
  const inScope = UNDETERMINED + 1;
  const receivers = [...new Set(rules.flatMap((rule) => receiverOf(rule) ?? []))];
  const answerOf = (rule: Rule): number => {
    if (rule.event.type === 'label') return LABEL;
    if (rule.event.type === 'undetermined') return UNDETERMINED;
    const to = receiverOf(rule);
    return to === undefined ? inScope : inScope + 1 + receivers.indexOf(to);
  };
  return {
    ofRule: rules.map(answerOf),
    decisions: [
      { outcome: 'undetermined', doubt: 'rule' },
      { outcome: 'in-scope' },
      ...receivers.map((to) => ({ outcome: 'referral', to }) as const),
    ],
  };
};

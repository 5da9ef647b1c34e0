import type { Outcome } from '../../../domain/determination/determination.ts';
import type { ReceiverKind } from '../../../domain/receivers/receiver-kinds.ts';
import type { Rule } from '../../schema/rule.ts';
import { type Diagram, never } from '../diagram/diagrams.ts';
import type { RuleModel } from './rule-model.ts';

/** What a rule set says of a matter, without its grounds. */
export interface Answer {
  readonly outcome: Outcome;
  readonly to?: ReceiverKind;
}

const answerOf = ({ event }: Rule): Answer | undefined => {
  if (event.type === 'label') return undefined;
  return event.type === 'referral' ? { outcome: 'referral', to: event.params.to } : { outcome: event.type };
};

export const sameAnswer = (a: Answer, b: Answer): boolean => a.outcome === b.outcome && a.to === b.to;

/** An answer and the combinations that it is given for. */
export interface Given {
  readonly answer: Answer;
  readonly where: Diagram;
}

/** A rule that gives an answer, and where it stands. */
export interface Answering extends Given {
  readonly rule: number;
}

/** The rules that give an answer; labels do not. */
export const answeringRules = ({ set, standing }: RuleModel): readonly Answering[] =>
  set.rules.flatMap((rule, i) => {
    const answer = answerOf(rule);
    return answer === undefined ? [] : [{ rule: i, answer, where: standing[i] as Diagram }];
  });

/** Where no rule gives an answer. */
export const gapOf = (model: RuleModel): Diagram => {
  const { diagrams, possible } = model;
  const answered = diagrams.or(...answeringRules(model).map(({ where }) => where));
  return diagrams.and(possible, diagrams.not(answered));
};

/** Each answer once, with where some rule gives it. */
const joined = ({ diagrams }: RuleModel, rules: readonly Given[]): readonly Given[] => {
  const answers = rules
    .map(({ answer }) => answer)
    .filter((answer, i, all) => all.findIndex((other) => sameAnswer(answer, other)) === i);
  return answers.map((answer) => {
    const same = rules.filter((one) => sameAnswer(one.answer, answer));
    return { answer, where: diagrams.or(...same.map(({ where }) => where)) };
  });
};

/** Where at least two of some answers are given. */
const contradicted = ({ diagrams }: RuleModel, given: readonly Given[]): Diagram => {
  let once: Diagram = never;
  let twice: Diagram = never;
  for (const { where } of given) {
    twice = diagrams.or(twice, diagrams.and(once, where));
    once = diagrams.or(once, where);
  }
  return twice;
};

/** The verdicts of a rule set `within` some combinations: each answer with where it comes out, and no other. */
export const verdictsIn = (model: RuleModel, within: Diagram): readonly Given[] => {
  const { diagrams } = model;
  const here = answeringRules(model).map(({ answer, where }) => ({
    answer,
    where: diagrams.and(where, within),
  }));
  const given = joined(model, here);
  const clear = diagrams.not(contradicted(model, given));
  const determined = given
    .filter(({ answer }) => answer.outcome !== 'undetermined')
    .map(({ answer, where }) => ({ answer, where: diagrams.and(where, clear) }));
  const settled = diagrams.or(...determined.map(({ where }) => where));
  const rest = diagrams.and(within, diagrams.not(settled));
  return [...determined, { answer: { outcome: 'undetermined' }, where: rest }];
};

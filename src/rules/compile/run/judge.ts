import { type Answers, type Decision, LABEL, UNDETERMINED } from '../answers.ts';
import { MAYBE, YES } from './plane.ts';
import type { Scratch } from './scratch.ts';

const nothingMatched: Decision = { outcome: 'undetermined', doubt: 'nothing-matched' };
const unknownFacts: Decision = { outcome: 'undetermined', doubt: 'unknown-facts' };
const conflict: Decision = { outcome: 'undetermined', doubt: 'conflict' };

/** No answer, and several that differ, where an answer is expected. */
const NONE = -2;
const SEVERAL = -3;

/** What answers come to when one more is given. */
const also = (before: number, answer: number): number =>
  before === NONE || before === answer ? answer : SEVERAL;

/** What follows from the answers of the rules that stand and of those that may. */
const decisionFrom = ({ decisions }: Answers, standing: number, open: number): Decision => {
  if (standing === NONE) return open === NONE ? nothingMatched : unknownFacts;
  if (standing === SEVERAL) return conflict;
  if (standing !== UNDETERMINED && open !== NONE && open !== standing) return unknownFacts;
  return decisions[standing] as Decision;
};

/** The decision that follows from which of the first `count` rules of the scratch stand. */
export const judge = (answers: Answers, { rules, truths }: Scratch, count: number): Decision => {
  const { ofRule } = answers;
  let standing = NONE;
  let open = NONE;
  for (let i = 0; i < count; i += 1) {
    const answer = ofRule[rules[i] as number] as number;
    if (answer === LABEL) continue;
    if (truths[i] === YES) standing = also(standing, answer);
    else if (truths[i] === MAYBE) open = also(open, answer);
  }
  return decisionFrom(answers, standing, open);
};

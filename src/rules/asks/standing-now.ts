import type { Decision } from '../compile/answers.ts';
import { judge } from '../compile/run/judge.ts';
import { MAYBE } from '../compile/run/plane.ts';
import { possibleNow, runNow } from '../compile/run/run.ts';
import type { OpenMatter } from './matter.ts';

/** The decision with the answers that are in the scratch. */
export const decisionNow = (matter: OpenMatter): Decision => {
  const { answers, scratch } = matter.program;
  matter.evaluations += 1;
  return judge(answers, scratch, runNow(matter.program));
};

/** Whether the answers that are in the scratch settle the matter: no other answer can change the outcome. */
export const settledNow = (matter: OpenMatter): boolean => decisionNow(matter).doubt !== 'unknown-facts';

/** The open facts that can still bear on the outcome: those that rules ask for which are unknown now. */
export const relevantNow = (matter: OpenMatter): readonly boolean[] => {
  const { program, facts, bears, asked } = matter;
  const { rules, truths } = program.scratch;
  const relevant = facts.map(() => false);
  const count = possibleNow(program);
  for (let i = 0; i < count; i += 1) {
    const rule = rules[i] as number;
    if (truths[i] === MAYBE && bears[rule] === true)
      for (const fact of asked[rule] as readonly number[]) relevant[fact] = true;
  }
  return relevant;
};

import type { Verdict } from '../../evaluate/verdict.ts';
import { type Answers, type Decision, LABEL } from '../answers.ts';
import { type Naming, none, withLabel, withName } from '../naming.ts';
import { judge } from './judge.ts';
import { MAYBE, YES } from './plane.ts';
import type { Scratch } from './scratch.ts';

type Names = readonly string[];

const verdict = ({ outcome, to, doubt }: Decision, grounds: Names, open: Names, labels: Names): Verdict => {
  if (to !== undefined) return { outcome, to, pending: none, grounds, labels };
  if (doubt === undefined) return { outcome, pending: none, grounds, labels };
  const pending = doubt === 'unknown-facts' ? open : none;
  return { outcome, doubt, pending, grounds, labels };
};

/** The verdict that follows from which of the first `count` rules of the scratch stand. */
export const verdictOf = (answers: Answers, naming: Naming, scratch: Scratch, count: number): Verdict => {
  const { rules, truths } = scratch;
  let grounds = none;
  let pending = none;
  let labels = none;
  for (let i = 0; i < count; i += 1) {
    const rule = rules[i] as number;
    const label = answers.ofRule[rule] === LABEL;
    if (truths[i] === YES) {
      if (label) labels = withLabel(naming, labels, rule);
      else grounds = withName(naming, grounds, rule);
    } else if (truths[i] === MAYBE && !label) pending = withName(naming, pending, rule);
  }
  return verdict(judge(answers, scratch, count), grounds, pending, labels);
};

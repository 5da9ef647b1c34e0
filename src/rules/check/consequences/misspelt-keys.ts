import { closestMatch, pointerSteps } from '../../../json/index.ts';
import type { CheckProblem } from '../check-problem.ts';

const misspelt: ReadonlySet<string> = new Set(['unknown-key', 'confusable-character']);

const parentOf = ({ pointer = '' }: CheckProblem): string => pointer.slice(0, pointer.lastIndexOf('/'));

const lastStepOf = ({ pointer = '' }: CheckProblem): string => pointerSteps(pointer)?.at(-1) ?? '';

/** Tells whether a member is only missing because its key is misspelt beside where it should stand. */
export const missesItsKey = (problems: readonly CheckProblem[]): ((problem: CheckProblem) => boolean) => {
  const keys = new Map<string, string[]>();
  for (const problem of problems.filter(({ code }) => misspelt.has(code))) {
    const siblings = keys.get(parentOf(problem)) ?? [];
    siblings.push(lastStepOf(problem));
    keys.set(parentOf(problem), siblings);
  }
  return (problem) => {
    if (problem.code !== 'missing-field') return false;
    const key = lastStepOf(problem);
    return keys.get(parentOf(problem))?.some((other) => closestMatch(other, [key]) === key) ?? false;
  };
};

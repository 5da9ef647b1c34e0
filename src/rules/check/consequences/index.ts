import type { CheckProblem } from '../check-problem.ts';
import { followsItsName } from './lost-names.ts';
import { missesItsKey } from './misspelt-keys.ts';

/** Problems without those that only follow from another one: a misspelt key or name is told once. */
export const withoutConsequences = (
  problems: readonly CheckProblem[],
  value: unknown,
): readonly CheckProblem[] => {
  const missesKey = missesItsKey(problems);
  const followsName = followsItsName(problems, value);
  return problems.filter((problem) => !missesKey(problem) && !followsName(problem));
};

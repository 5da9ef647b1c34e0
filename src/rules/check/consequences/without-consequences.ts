import type { Told } from '../told.ts';
import { followsItsName } from './lost-names.ts';
import { missesItsKey } from './misspelt-keys.ts';

/** Problems without those that only follow from another one: a misspelt key or name is told once. */
export const withoutConsequences = (problems: readonly Told[], value: unknown): readonly Told[] => {
  const missesKey = missesItsKey(problems);
  const followsName = followsItsName(problems, value);
  return problems.filter((problem) => !missesKey(problem) && !followsName(problem));
};

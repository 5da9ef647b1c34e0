import { closestMatch } from '../../../json/closest-match.ts';
import { lastStepTo, type Told } from '../told.ts';

const misspelt: ReadonlySet<string> = new Set(['unknown-key', 'confusable-character']);

const parentOf = ({ pointer }: Told): string => pointer.slice(0, pointer.lastIndexOf('/'));

/** Tells whether a member is only missing because its key is misspelt beside where it should stand. */
export const missesItsKey = (problems: readonly Told[]): ((problem: Told) => boolean) => {
  const keys = new Map<string, string[]>();
  for (const problem of problems.filter(({ code }) => misspelt.has(code))) {
    const siblings = keys.get(parentOf(problem)) ?? [];
    siblings.push(lastStepTo(problem));
    keys.set(parentOf(problem), siblings);
  }
  return (problem) => {
    if (problem.code !== 'missing-field') return false;
    const key = lastStepTo(problem);
    return keys.get(parentOf(problem))?.some((other) => closestMatch(other, [key]) === key) ?? false;
  };
};

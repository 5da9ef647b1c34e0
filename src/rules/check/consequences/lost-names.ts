import { pointerSteps } from '../../../json/index.ts';
import { oddCharacter } from '../characters/odd-character.ts';
import type { CheckProblem } from '../check-problem.ts';
import { valueAt } from '../value-at.ts';

/** For each kind of unknown name, where such names are given. */
const givenAt: ReadonlyMap<string, RegExp> = new Map([
  ['unknown-condition', /^\/conditions$/],
  ['unknown-source', /^\/sources$/],
  ['unknown-rule', /^\/rules(?:\/\d+\/name)?$/],
  ['unknown-ground', /^\/rules(?:\/\d+\/name)?$/],
  ['unknown-label', /^\/rules(?:\/\d+\/event.*)?$/],
]);

const ofShape: ReadonlySet<string> = new Set(['missing-field', 'wrong-type', 'too-small', 'invalid-name']);

/** The kinds of names that cannot be known because what should give them is missing or malformed. */
const lostKinds = (problems: readonly CheckProblem[]): ReadonlySet<string> => {
  const pointers = problems.filter(({ code }) => ofShape.has(code)).map(({ pointer = '' }) => pointer);
  return new Set(
    [...givenAt].filter(([, place]) => pointers.some((pointer) => place.test(pointer))).map(([code]) => code),
  );
};

const malformed: ReadonlySet<string> = new Set(['confusable-character', 'invalid-name']);

const isGiven = ({ pointer = '' }: CheckProblem): boolean =>
  /^\/(?:sources\/[^/]+|conditions\/[^/]+|rules\/\d+\/(?:name|group|event\/params\/name))$/.test(pointer);

/** Tells whether a name is only unknown, or malformed, because it is malformed where it is given. */
export const followsItsName = (
  problems: readonly CheckProblem[],
  value: unknown,
): ((problem: CheckProblem) => boolean) => {
  const nameAt = ({ pointer = '' }: CheckProblem): string => {
    const steps = pointerSteps(pointer) ?? [];
    const at = valueAt(value, steps);
    return typeof at === 'string' ? at : (steps.at(-1) ?? '');
  };
  const given = problems.filter((problem) => malformed.has(problem.code) && isGiven(problem)).map(nameAt);
  const told = new Set([...given, ...given.flatMap((name) => oddCharacter(name)?.meant ?? [])]);
  const lost = lostKinds(problems);
  return (problem) => {
    if (lost.has(problem.code)) return true;
    const refers = givenAt.has(problem.code) || (malformed.has(problem.code) && !isGiven(problem));
    return refers && told.has(nameAt(problem));
  };
};

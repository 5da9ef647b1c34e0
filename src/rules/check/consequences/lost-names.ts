import { oddCharacter } from '../characters/odd-character.ts';
import { lastStepTo, stepsTo, type Told } from '../told.ts';
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
const lostKinds = (problems: readonly Told[]): ReadonlySet<string> => {
  const pointers = problems.filter(({ code }) => ofShape.has(code)).map(({ pointer }) => pointer);
  return new Set(
    [...givenAt].filter(([, place]) => pointers.some((pointer) => place.test(pointer))).map(([code]) => code),
  );
};

const malformed: ReadonlySet<string> = new Set(['confusable-character', 'invalid-name']);

const isGiven = ({ pointer }: Told): boolean =>
  /^\/(?:sources\/[^/]+|conditions\/[^/]+|rules\/\d+\/(?:name|group|event\/params\/name))$/.test(pointer);

/** Tells whether a name is only unknown, or malformed, because it is malformed where it is given. */
export const followsItsName = (problems: readonly Told[], value: unknown): ((problem: Told) => boolean) => {
  /** The text at a problem, or else its key. */
  const nameAt = (problem: Told): string => {
    const text = valueAt(value, stepsTo(problem));
    return typeof text === 'string' ? text : lastStepTo(problem);
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

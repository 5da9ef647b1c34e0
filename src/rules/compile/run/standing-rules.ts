import type { Exceptions } from '../lower/exceptions.ts';
import { MAYBE, NO, YES } from './plane.ts';
import type { Scratch } from './scratch.ts';

/** Notes what the first `count` rules of the scratch defeat for certain or perhaps. Gives whether any does. */
const markDefeated = ({ defeats }: Exceptions, scratch: Scratch, count: number): boolean => {
  const { rules, truths, defeated, round } = scratch;
  let any = false;
  for (let i = 0; i < count; i += 1) {
    const numbers = defeats[rules[i] as number] as readonly number[];
    if (numbers.length === 0) continue;
    any = true;
    const mark = truths[i] === YES ? round + 1 : round;
    for (const number of numbers) if ((defeated[number] as number) < mark) defeated[number] = mark;
  }
  return any;
};

/** Turns the truths of the first `count` rules of the scratch into whether they stand. */
export const applyExceptions = (exceptions: Exceptions, scratch: Scratch, count: number): void => {
  if (!markDefeated(exceptions, scratch, count)) return;
  const { rules, truths, defeated, round } = scratch;
  for (let i = 0; i < count; i += 1) {
    const rule = rules[i] as number;
    const mark = Math.max(defeated[rule] as number, defeated[exceptions.groupOf[rule] as number] as number);
    if (mark > round) truths[i] = NO;
    else if (mark === round) truths[i] = Math.min(truths[i] as number, MAYBE);
  }
};

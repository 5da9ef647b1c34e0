import { MAYBE, NO, YES } from './plane.ts';
import type { Scratch } from './scratch.ts';

/** The truth of one *or* from the planes of its parts. At `at`: how many numbers follow, then word and mask by turns. */
const orTruth = (store: Int32Array, at: number, { possible, certain }: Scratch): number => {
  const last = at + (store[at] as number);
  let maybe = 0;
  for (let i = at + 1; i < last; i += 2) {
    const word = store[i] as number;
    const mask = store[i + 1] as number;
    if (((certain[word] as number) & mask) !== 0) return YES;
    maybe |= (possible[word] as number) & mask;
  }
  return maybe === 0 ? NO : MAYBE;
};

/** The truth of several *or*s together. At `at`: how many, then where each of them is. */
export const orsTruth = (store: Int32Array, at: number, scratch: Scratch): number => {
  const last = at + (store[at] as number);
  let truth = YES;
  for (let i = at + 1; i <= last && truth !== NO; i += 1)
    truth = Math.min(truth, orTruth(store, store[i] as number, scratch));
  return truth;
};

import type { Problem } from '../../../problems/index.ts';
import { TooComplexError } from '../diagram/budget.ts';
import { tooComplex } from '../findings/too-complex.ts';
import type { Analysis } from './analysis.ts';

export interface GivenUp {
  readonly status: 'too-complex';
  readonly problem: Problem;
}

/** The result of `work`, or `too-complex` if the analysis used up its steps. */
export const withinBudget = <T>({ diagrams }: Analysis, work: () => T): T | GivenUp => {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof TooComplexError)) throw error;
    return { status: 'too-complex', problem: tooComplex(diagrams.size).problem };
  }
};

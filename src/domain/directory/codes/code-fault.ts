import type { Problem } from '../../../problems/problem.ts';

/** What is wrong with a code, before it is known where the code stands. */
export type CodeFault = Required<Pick<Problem, 'code' | 'message' | 'help'>>;

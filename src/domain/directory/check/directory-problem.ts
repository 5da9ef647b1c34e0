import type { Problem } from '../../../problems/problem.ts';

/** One thing that is wrong with a directory. An error makes it unfit for use; a warning asks for a second look. */
export interface DirectoryProblem extends Problem {
  readonly severity: 'error' | 'warning';
  /** RFC 6901 JSON Pointer into the directory. */
  readonly pointer: string;
}

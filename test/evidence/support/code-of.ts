import { GuanxiaError } from '../../../src/problems/index.ts';

/** The code that `run` is refused with; 'done' if it is not. */
export function codeOf(run: () => unknown): string {
  try {
    run();
    return 'done';
  } catch (error) {
    if (error instanceof GuanxiaError) return error.code;
    throw error;
  }
}

import { GuanxiaError } from '../../src/problems/index.ts';

/** The code that `attempt` is refused with. */
export const rejection = async (attempt: Promise<unknown>): Promise<string> => {
  try {
    await attempt;
  } catch (error) {
    if (error instanceof GuanxiaError) return error.code;
    throw error;
  }
  throw new Error('it was not refused');
};

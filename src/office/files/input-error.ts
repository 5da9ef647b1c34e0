import { GuanxiaError } from '../../problems/guanxia-error.ts';

/** Something is wrong with what was handed in, whatever the code: the input is invalid. */
export class InputError extends GuanxiaError {
  override readonly name = 'InputError';
}

/**
 * What `read` makes of an input.
 *
 * @throws {InputError} with the problems that `read` found
 */
export const asInput = <T>(read: () => T): T => {
  try {
    return read();
  } catch (error) {
    throw error instanceof GuanxiaError ? new InputError(error.problems, { cause: error }) : error;
  }
};

import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { Problem } from '../../problems/problem.ts';

/** What a function gave, or the problems with which it refused. Other errors are not caught. */
export type Attempt<Value> =
  | { readonly value: Value; readonly problems?: undefined }
  | { readonly value?: undefined; readonly problems: readonly Problem[] };

/** Tries `run`, which refuses what is wrong by throwing problems. */
export const attempt = <Value>(run: () => Value): Attempt<Value> => {
  try {
    return { value: run() };
  } catch (error) {
    if (error instanceof GuanxiaError) return { problems: error.problems };
    throw error;
  }
};

import { GuanxiaError } from './guanxia-error.ts';
import type { LocalizedText } from './localized.ts';
import type { Problem } from './problem.ts';

type More = Partial<Pick<Problem, 'help' | 'pointer' | 'place'>> & { readonly cause?: unknown };

/** An error with one problem of the command's own. */
export const problem = (code: string, message: LocalizedText, { cause, ...more }: More = {}): GuanxiaError =>
  new GuanxiaError([{ code, message, ...more }], cause === undefined ? undefined : { cause });

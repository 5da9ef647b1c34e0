import { GuanxiaError } from '../../problems/guanxia-error.ts';

/** Passing troubles of the store: somebody else, or a later attempt, may fare better. */
const passing: ReadonlySet<string> = new Set(['store-unavailable', 'store-outcome-unknown']);

/** Troubles after which nothing is right any more, for this worker or any other. */
const fatal: ReadonlySet<string> = new Set(['store-closed', 'store-diverged', 'store-denied']);

const codeOf = (error: unknown): string => (error instanceof GuanxiaError ? error.code : '');

export const isPassing = (error: unknown): boolean => passing.has(codeOf(error));
export const isFatal = (error: unknown): boolean => fatal.has(codeOf(error));

/** What an error says without quoting anybody: of an error that is not ours only that there was one. */
export const reasonOf = (error: unknown): string =>
  error instanceof GuanxiaError ? `${error.code}: ${error.message}` : 'internal';

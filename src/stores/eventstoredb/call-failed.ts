import { GuanxiaError } from '../../problems/guanxia-error.ts';
import { rightMissing } from './denied.ts';
import { type Failure, failureOf } from './failure.ts';
import { passwordWrong, requestRefused, serverUnavailable, streamDeleted } from './problems.ts';

/** A call that failed, and what that means. */
export class CallFailedError extends Error {
  override readonly name = 'CallFailedError';
  readonly failure: Failure;

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.failure = failureOf(cause);
  }
}

/** A call's error in our words; `what` it was about: a stream's name, or what `denied.ts` knows beside. */
export function inOurWords(error: unknown, what: string): unknown {
  if (!(error instanceof CallFailedError)) return error;
  const { failure, cause } = error;
  if (cause instanceof GuanxiaError) return cause;
  if (failure === 'denied') return isUnknownUser(cause) ? passwordWrong(cause) : rightMissing(what, cause);
  if (failure === 'stream-deleted') return streamDeleted(what.replace(/^append /, ''), cause);
  return failure === 'lost' || failure === 'not-leader' ? serverUnavailable(cause) : requestRefused(cause);
}

/** gRPC's UNAUTHENTICATED; a known user who may not do something gets PERMISSION_DENIED. */
const isUnknownUser = (cause: unknown): boolean => (Object(cause) as { readonly code?: unknown }).code === 16;

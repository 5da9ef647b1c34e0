import { GuanxiaError } from '../../problems/guanxia-error.ts';
import { type Failure, failureOf } from './failure.ts';
import { passwordWrong, requestRefused, rightMissing, serverUnavailable, streamDeleted } from './problems.ts';

/** A call that failed, and what that means. */
export class CallFailedError extends Error {
  override readonly name = 'CallFailedError';
  readonly failure: Failure;

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.failure = failureOf(cause);
  }
}

/** A call's error in our words; `stream` is what it was about. */
export function inOurWords(error: unknown, stream: string): unknown {
  if (!(error instanceof CallFailedError)) return error;
  const { failure, cause } = error;
  if (cause instanceof GuanxiaError) return cause;
  if (failure === 'denied') return isUnknownUser(cause) ? passwordWrong(cause) : rightMissing(stream, cause);
  if (failure === 'stream-deleted') return streamDeleted(stream, cause);
  return failure === 'lost' || failure === 'not-leader' ? serverUnavailable(cause) : requestRefused(cause);
}

/** gRPC's UNAUTHENTICATED; a known user who may not do something gets PERMISSION_DENIED. */
const isUnknownUser = (cause: unknown): boolean => (Object(cause) as { readonly code?: unknown }).code === 16;

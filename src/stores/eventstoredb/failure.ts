/**
 * What a failed call means. The first group are answers: the server did not do it, and will not. `not-leader`
 * neither, but another node will. After `lost` nobody knows whether the server did it.
 */
export type Failure =
  | 'conflict'
  | 'stream-deleted'
  | 'stream-not-found'
  | 'denied'
  | 'too-large'
  | 'group-missing'
  | 'group-exists'
  | 'refused'
  | 'not-leader'
  | 'lost';

const byType: Readonly<Record<string, Failure>> = {
  'wrong-expected-version': 'conflict',
  'stream-deleted': 'stream-deleted',
  'stream-not-found': 'stream-not-found',
  'access-denied': 'denied',
  'maximum-append-size-exceeded': 'too-large',
  'persistent-subscription-does-not-exist': 'group-missing',
  'persistent-subscription-exists': 'group-exists',
  'not-leader': 'not-leader',
  unsupported: 'refused',
};

/** gRPC status codes that are answers. Every other code, and an error without one, leaves the outcome open. */
const byCode: Readonly<Record<number, Failure>> = {
  3: 'refused', // INVALID_ARGUMENT
  7: 'denied', // PERMISSION_DENIED
  9: 'refused', // FAILED_PRECONDITION
  11: 'refused', // OUT_OF_RANGE
  12: 'refused', // UNIMPLEMENTED
  16: 'denied', // UNAUTHENTICATED
};

/** Classifies what a client threw: by the server's own name of the exception, else by gRPC status code. */
export function failureOf(error: unknown): Failure {
  const { type, code } = Object(error) as { readonly type?: unknown; readonly code?: unknown };
  if (typeof type === 'string' && Object.hasOwn(byType, type)) return byType[type] as Failure;
  return (typeof code === 'number' ? byCode[code] : undefined) ?? 'lost';
}

/** A call that did not come back in time. */
export class CallTimeoutError extends Error {
  override readonly name = 'CallTimeoutError';
}

/** A call that was not made, because the server has failed too often of late. */
export class CircuitOpenError extends Error {
  override readonly name = 'CircuitOpenError';
}

import { CircuitOpenError } from './failure.ts';

/**
 * Keeps calls from a server that has failed several times in a row: nothing is sent for a while, then one call
 * tries, and the others wait for how it fares.
 */
export interface CircuitBreaker {
  /** @throws {CircuitOpenError} while nothing is to be sent */
  readonly assertClosed: () => void;
  readonly succeeded: () => void;
  /** What failed last stands as the cause of every refusal. */
  readonly failed: (why?: unknown) => void;
  readonly isOpen: () => boolean;
  /** When the failures in a row began, as `performance.now()` tells; `undefined` since the last success. */
  readonly awaySince: () => number | undefined;
}

export function circuitBreaker(
  { failures, rest }: { readonly failures: number; readonly rest: number },
  now: () => number = () => performance.now(),
): CircuitBreaker {
  let inARow = 0;
  let since: number | undefined;
  let openUntil = 0;
  let probing = false;
  let cause: unknown;
  const open = () => inARow >= failures;
  return {
    isOpen: open,
    awaySince: () => since,
    assertClosed: () => {
      if (!open()) return;
      if (probing || now() < openUntil) {
        throw new CircuitOpenError('the server has failed too often of late', { cause });
      }
      probing = true;
    },
    succeeded: () => {
      inARow = 0;
      since = undefined;
      probing = false;
    },
    failed: (why) => {
      cause = why;
      since ??= now();
      inARow += 1;
      probing = false;
      if (open()) openUntil = now() + rest;
    },
  };
}

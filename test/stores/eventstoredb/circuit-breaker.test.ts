import { expect, it } from 'vitest';
import { circuitBreaker } from '../../../src/stores/eventstoredb/circuit-breaker.ts';
import { CircuitOpenError } from '../../../src/stores/eventstoredb/failure.ts';

it('opens after failures in a row, lets one call try after its rest, and closes when that succeeds', () => {
  let now = 0;
  const breaker = circuitBreaker({ failures: 3, rest: 1_000 }, () => now);
  const refuses = () => expect(breaker.assertClosed).toThrow(CircuitOpenError);

  breaker.failed();
  breaker.failed();
  breaker.succeeded();
  for (let n = 0; n < 3; n += 1) {
    breaker.assertClosed();
    breaker.failed();
  }
  refuses();
  now = 999;
  refuses();
  now = 1_000;
  breaker.assertClosed();
  refuses();
  breaker.failed();
  now = 1_999;
  refuses();
  now = 2_000;
  breaker.assertClosed();
  breaker.succeeded();
  breaker.assertClosed();
  breaker.assertClosed();
  expect(breaker.isOpen()).toBe(false);
});

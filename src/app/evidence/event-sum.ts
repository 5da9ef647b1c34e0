import { hash, randomBytes } from 'node:crypto';
import type { StoredEvent } from '../../stores/port/event-store.ts';

/**
 * A sum over events that depends on every byte of each and not on their order, in 16 bytes. Two sums of one
 * {@link eventSums} are equal for the same events and, but for a chance of 2^-64 or so, for no others: they are
 * keyed at random, so that nobody can prepare events for it.
 */
export interface EventSum {
  readonly add: (event: StoredEvent, leafHash: Uint8Array) => void;
  readonly equals: (other: EventSum) => boolean;
  readonly value: () => readonly [bigint, bigint];
}

const hashLength = 32;

/** Makes sums that can be compared with each other. */
export function eventSums(): () => EventSum {
  const secret = randomBytes(hashLength);
  return () => {
    const sum = new BigUint64Array(2);
    const keyed = Buffer.alloc(8 + 3 * hashLength);
    keyed.set(secret);
    const value = () => [sum[0] ?? 0n, sum[1] ?? 0n] as const;
    return {
      add: ({ position, hash: kept }, leafHash) => {
        keyed.set(leafHash, hashLength);
        keyed.set(kept.subarray(0, hashLength), 2 * hashLength);
        keyed.writeBigInt64LE(position, 3 * hashLength);
        const digest = hash('sha256', keyed, 'buffer');
        sum[0] = (sum[0] ?? 0n) + digest.readBigUInt64LE(0);
        sum[1] = (sum[1] ?? 0n) + digest.readBigUInt64LE(8);
      },
      equals: (other) => value().every((half, index) => half === other.value()[index]),
      value,
    };
  };
}

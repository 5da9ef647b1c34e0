import { expect, it } from 'vitest';
import { chainHash, eventLeafHash } from '../../../src/evidence/index.ts';
import { GuanxiaError } from '../../../src/problems/index.ts';
import type { SqlValue } from '../../../src/sqlite/driver.ts';
import type { StoredEvent } from '../../../src/stores/port/event-store.ts';
import { type StoredRow, storedEvent } from '../../../src/stores/sqlite/log/stored-row.ts';
import { eventLogForEachTest } from '../../stores/support/event-log.ts';
import { long } from '../../support/long.ts';
import { flipped } from './support/bits.ts';
import { fill } from './support/stored-log.ts';

const log = eventLogForEachTest();

const all = 'position, name, events.version, type, part, hash, bytes, sid';
const isSame = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0;

/** A stored value with one bit changed. Whole numbers have 53 that a driver reads. */
function changed(value: SqlValue, bit: number): SqlValue {
  if (typeof value === 'number') return Number(BigInt(value) ^ (1n << BigInt(bit)));
  if (typeof value === 'string') return Buffer.from(flipped(Buffer.from(value), bit)).toString();
  return flipped(value as Uint8Array, bit);
}

const bitsOf = (value: SqlValue) =>
  typeof value === 'number' ? 53 : 8 * Buffer.from(value as string).length;

/** The row with one bit of one column changed, for every bit of name, version, type, part, hash and bytes. */
function* changesOf(row: StoredRow): Generator<StoredRow> {
  for (const [at, value] of row.entries()) {
    const isLooked = at > 0 && at < row.length - 1;
    for (let bit = 0; isLooked && bit < bitsOf(value); bit += 1) {
      yield row.with(at, changed(value, bit) as never) as unknown as StoredRow;
    }
  }
}

/** Whether the store refuses the row, or its leaf or the chain shows the change. */
function isFound(row: StoredRow, was: StoredEvent, leafHash: Uint8Array, previous: StoredEvent | undefined) {
  try {
    const event = storedEvent(row);
    const isChained = isSame(chainHash(previous?.hash, event), event.hash);
    return event.version !== was.version || !isChained || !isSame(eventLeafHash(event), leafHash);
  } catch (error) {
    return error instanceof GuanxiaError;
  }
}

// The checks that `log verify` makes of every event, without the rest of the log around it; that one is read
// whole for each change is in tampered-fields.test.ts.
it('every bit of an event that is stored is looked at', async () => {
  await fill(log.store, long ? 1_000 : 15);
  const rows = log.database
    .prepare<StoredRow>(`SELECT ${all} FROM events JOIN streams USING (sid) ORDER BY position`)
    .all();
  const heads = new Map<string, StoredEvent>();
  let [tried, undetected] = [0, 0];
  for (const row of rows) {
    const event = storedEvent(row);
    const leafHash = Uint8Array.from(eventLeafHash(event));
    for (const change of changesOf(row)) {
      tried += 1;
      if (!isFound(change, event, leafHash, heads.get(event.stream))) undetected += 1;
    }
    heads.set(event.stream, event);
  }
  expect(undetected).toBe(0);
  expect(tried).toBeGreaterThan(long ? 2_000_000 : 30_000);
  if (long)
    process.stdout.write(`${tried} bits of ${rows.length} events changed: ${undetected} undetected\n`);
});

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { StoredEvent } from '../../port/event-store.ts';
import type { Session } from '../session.ts';
import { pageSize } from './event-reader.ts';
import { type StoredRow, storedEvent } from './stored-row.ts';

/** The largest position there can be. */
export const forever = 2n ** 63n - 1n;

/** Reads the log as it is kept, in its own order. */
export interface EventScanner {
  readonly scan: (after: bigint, upTo: bigint) => AsyncIterable<readonly StoredEvent[]>;
  readonly scanStream: (stream: string, after: bigint) => AsyncIterable<readonly StoredEvent[]>;
  readonly at: (position: bigint) => StoredEvent | undefined;
  readonly bounds: (every: number, upTo: bigint) => Iterable<bigint>;
}

const columns = 'position, name, events.version, type, part, hash, bytes';

export function eventScanner(log: Session): EventScanner {
  const inOrder = log.database.prepare<StoredRow>(
    `SELECT ${columns} FROM events LEFT JOIN streams USING (sid)
     WHERE position > ? AND position <= ? ORDER BY position LIMIT ${pageSize}`,
  );
  const inStream = log.database.prepare<StoredRow>(
    `SELECT ${columns} FROM events JOIN streams USING (sid)
     WHERE name = ? AND events.version > ? ORDER BY events.version LIMIT ${pageSize}`,
  );
  const one = log.database.prepare<StoredRow>(
    `SELECT ${columns} FROM events LEFT JOIN streams USING (sid) WHERE position = ?`,
  );
  const lastUpTo = log.database.prepare<[number | null]>(
    'SELECT max(position) FROM events WHERE position <= ?',
  );
  const positionUpTo = (position: bigint) => BigInt(log.use(() => lastUpTo.get(position)?.[0]) ?? 0);

  // Positions count the events here, so that a bound is where the count says.
  function* bounds(every: number, upTo: bigint) {
    const end = positionUpTo(upTo);
    const step = BigInt(every);
    for (let last = 0n, count = step; last < end; count += step) {
      const bound = positionUpTo(count < end ? count : end);
      if (bound === last) continue;
      last = bound;
      yield bound;
    }
  }

  async function* scan(after: bigint, upTo: bigint) {
    for (let at = after; ; ) {
      const rows = log.use(() => inOrder.all(at, upTo));
      if (rows.length > 0) yield rows.map(storedEvent);
      if (rows.length < pageSize) return;
      at = BigInt((rows.at(-1) as StoredRow)[0]);
      await nextTurn();
    }
  }

  async function* scanStream(stream: string, after: bigint) {
    for (let at = after; ; ) {
      const rows = log.use(() => inStream.all(stream, at));
      if (rows.length > 0) yield rows.map(storedEvent);
      if (rows.length < pageSize) return;
      at = BigInt((rows.at(-1) as StoredRow)[2]);
      await nextTurn();
    }
  }

  return {
    scan,
    scanStream,
    at: (position) => log.use(() => one.all(position)).map(storedEvent)[0],
    bounds,
  };
}

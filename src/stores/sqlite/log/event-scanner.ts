import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Statement } from '../../../sqlite/driver.ts';
import type { StoredEvent } from '../../port/event-store.ts';
import type { Session } from '../session.ts';
import { pageSize } from './event-reader.ts';
import { type StoredRow, storedEvent } from './stored-row.ts';

/** The largest position there can be. */
export const forever = 2n ** 63n - 1n;

/** Reads the log as it is kept: in its own order, or stream by stream through the index of streams. */
export interface EventScanner {
  readonly scan: (after: bigint, upTo: bigint) => AsyncIterable<readonly StoredEvent[]>;
  readonly scanStreams: (upTo: bigint) => AsyncIterable<readonly StoredEvent[]>;
}

const columns = 'position, name, events.version, type, part, hash, bytes, sid';

export function eventScanner(log: Session): EventScanner {
  const inOrder = log.database.prepare<StoredRow>(
    `SELECT ${columns} FROM events LEFT JOIN streams USING (sid)
     WHERE position > ? AND position <= ? ORDER BY position LIMIT ${pageSize}`,
  );
  const byStream = log.database.prepare<StoredRow>(
    `SELECT ${columns} FROM events CROSS JOIN streams USING (sid)
     WHERE (sid, events.version) > (?, ?) AND events.version <= streams.version AND position <= ?
     ORDER BY sid, events.version LIMIT ${pageSize}`,
  );

  async function* pages(
    statement: Statement<StoredRow>,
    first: readonly (number | bigint)[],
    next: (last: StoredRow) => readonly (number | bigint)[],
    upTo: bigint,
  ) {
    let rows = log.use(() => statement.all(...first, upTo));
    for (let last = rows.at(-1); last !== undefined; last = rows.at(-1)) {
      yield rows.map(storedEvent);
      if (rows.length < pageSize) return;
      await nextTurn();
      const from = next(last);
      rows = log.use(() => statement.all(...from, upTo));
    }
  }

  return {
    scan: (after, upTo) => pages(inOrder, [after], ([position]) => [position], upTo),
    scanStreams: (upTo) => pages(byStream, [0, 0], ([, , version, , , , , sid]) => [sid, version], upTo),
  };
}

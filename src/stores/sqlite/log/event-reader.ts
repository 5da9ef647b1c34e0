import type { Database } from '../driver.ts';
import type { Row } from './row-decoder.ts';

/** How many events are read at a time: a longer read would keep the WAL from being folded back. */
export const pageSize = 1_000;

/** Events in order, and after which position the next page begins; `undefined` on the last page. */
export interface Page {
  readonly rows: readonly Row[];
  readonly next: bigint | undefined;
}

/** Reads a page of the log after a position: every event, or those of some types. */
export type EventReader = (after: bigint, types: readonly string[] | undefined) => Page;

const located = `
  SELECT position, name, events.version, type, CAST(bytes AS TEXT)
  FROM events LEFT JOIN streams USING (sid)`;

export function eventReader(database: Database): EventReader {
  const all = database.prepare<Row>(`${located} WHERE position > ? ORDER BY position LIMIT ${pageSize}`);
  const some = database.prepare<Row>(
    `${located} WHERE position > ? AND position <= ?
     AND type IN (SELECT value FROM json_each(?)) ORDER BY position`,
  );
  const pageEnd = database.prepare<[number]>(
    `SELECT position FROM events WHERE position > ? ORDER BY position LIMIT 1 OFFSET ${pageSize - 1}`,
  );
  const logEnd = database.prepare<[number | null]>('SELECT max(position) FROM events');

  return (after, types) => {
    if (types === undefined) {
      const rows = all.all(after);
      return { rows, next: rows.length < pageSize ? undefined : positionOf(rows.at(-1)?.[0]) };
    }
    const end = pageEnd.get(after)?.[0];
    const rows = some.all(after, end ?? logEnd.get()?.[0] ?? 0, JSON.stringify(types));
    return { rows, next: positionOf(end) };
  };
}

const positionOf = (position: number | undefined) => (position === undefined ? undefined : BigInt(position));

import type { Database } from '../../../sqlite/driver.ts';
import type { Row } from './row-decoder.ts';

/** How many events are read at a time: a longer read would keep the WAL from being folded back. */
export const pageSize = 1_000;

/** Events in order, and after which position the next page begins; `undefined` on the last page. */
export interface Page {
  readonly rows: readonly Row[];
  readonly next: bigint | undefined;
}

/** Positions after the one, up to and including the other. */
export interface Range {
  readonly after: bigint;
  readonly upTo: bigint;
}

/** Reads a page of a range: every event, or those of some types. */
export type EventReader = (range: Range, types: readonly string[] | undefined) => Page;

const located = `
  SELECT position, name, events.version, type, CAST(bytes AS TEXT)
  FROM events LEFT JOIN streams USING (sid)`;

export function eventReader(database: Database): EventReader {
  const all = database.prepare<Row>(
    `${located} WHERE position > ? AND position <= ? ORDER BY position LIMIT ${pageSize}`,
  );
  const some = database.prepare<Row>(
    `${located} WHERE position > ? AND position <= ?
     AND type IN (SELECT value FROM json_each(?)) ORDER BY position`,
  );
  const pageEnd = database.prepare<[number]>(
    `SELECT position FROM events WHERE position > ? AND position <= ?
     ORDER BY position LIMIT 1 OFFSET ${pageSize - 1}`,
  );
  const logEnd = database.prepare<[number | null]>('SELECT max(position) FROM events WHERE position <= ?');

  return ({ after, upTo }, types) => {
    if (types === undefined) {
      const rows = all.all(after, upTo);
      return { rows, next: rows.length < pageSize ? undefined : positionOf(rows.at(-1)?.[0]) };
    }
    const end = pageEnd.get(after, upTo)?.[0];
    const rows = some.all(after, end ?? logEnd.get(upTo)?.[0] ?? 0, JSON.stringify(types));
    return { rows, next: positionOf(end) };
  };
}

const positionOf = (position: number | undefined) => (position === undefined ? undefined : BigInt(position));

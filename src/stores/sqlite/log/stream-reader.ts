import type { Database } from '../../../sqlite/driver.ts';
import type { RecordedEvent, StreamVersion } from '../../port/event-store.ts';
import { storeCorrupt } from '../problems.ts';
import type { Session } from '../session.ts';
import { pageSize } from './event-reader.ts';
import { type Row, rowDecoder } from './row-decoder.ts';

export interface StreamRead {
  readonly version: StreamVersion;
  readonly events: readonly RecordedEvent[];
}

/** Reads a whole stream, and makes sure that none of its events is missing. */
export function streamReader(log: Session): (name: string) => StreamRead {
  const { database, path } = log;
  const find = database.prepare<[number, number]>('SELECT sid, version FROM streams WHERE name = ?');
  const page = pageStatement(database);
  const decode = rowDecoder(log);

  return (name) => {
    const [sid, version] = find.get(name) ?? [0, 0];
    const events: RecordedEvent[] = [];
    while (events.length < version) {
      const found = page
        .all(name, sid, events.length, Math.min(version - events.length, pageSize))
        .map(decode);
      events.push(...found);
      if (found.length === 0 || found.at(-1)?.version !== BigInt(events.length)) throw storeCorrupt(path);
    }
    return { version: BigInt(version), events };
  };
}

const pageStatement = (database: Database) =>
  database.prepare<Row>(
    `SELECT position, ?, version, type, CAST(bytes AS TEXT)
     FROM events WHERE sid = ? AND version > ? ORDER BY version LIMIT ?`,
  );

import type { Problem } from '../../../problems/problem.ts';
import { type Database, openDatabase } from '../../../sqlite/driver.ts';
import { damagedFile, foreignSchema, gapBefore, miscountedStream } from '../problems.ts';
import type { Session } from '../session.ts';
import { eventLog } from './event-log.ts';

/** More than this many findings of a kind say nothing new. */
const enough = 100;

/**
 * SQLite's own check of every page, index and constraint; that the tables are those that guanxia makes, with no
 * trigger or view beside them; the number of events that each stream claims; and that positions count from 1
 * without gaps, as they do where nothing was taken away or moved.
 */
export function inspector(log: Session): () => Promise<readonly Problem[]> {
  const { database, path } = log;
  const check = database.prepare<[string]>(`PRAGMA integrity_check(${enough})`);
  const miscounted = database.prepare<[string]>(
    `SELECT name FROM streams
     WHERE version <> (SELECT count(*) FROM events WHERE events.sid = streams.sid) LIMIT ${enough}`,
  );
  const gap = database.prepare<[number]>(
    `SELECT position FROM (SELECT position, row_number() OVER (ORDER BY position) AS place FROM events)
     WHERE position <> place LIMIT 1`,
  );
  return async () => {
    const made = await freshSchema();
    return log.use(() => [
      ...texts(check.all())
        .filter((text) => text !== 'ok')
        .map((text) => damagedFile(path, text)),
      ...(schemaOf(database) === made ? [] : [foreignSchema(path)]),
      ...texts(miscounted.all()).map((name) => miscountedStream(path, name)),
      ...gap.all().map(([position]) => gapBefore(path, position)),
    ]);
  };
}

const texts = (rows: readonly (readonly [string])[]) => rows.map(([text]) => text);

const schemaOf = (database: Database): string =>
  JSON.stringify(database.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name').all());

async function freshSchema(): Promise<string> {
  const database = await openDatabase(':memory:');
  try {
    database.exec(eventLog.schema);
    return schemaOf(database);
  } finally {
    database.close();
  }
}

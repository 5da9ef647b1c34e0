import type { Problem } from '../../../problems/index.ts';
import { damagedFile, miscountedStream } from '../problems.ts';
import type { Session } from '../session.ts';

/** More than this many findings of a kind say nothing new. */
const enough = 100;

/** SQLite's own check of every page, index and constraint; then the number of events that each stream claims. */
export function inspector(log: Session): () => readonly Problem[] {
  const { database, path } = log;
  const check = database.prepare<[string]>(`PRAGMA integrity_check(${enough})`);
  const miscounted = database.prepare<[string]>(
    `SELECT name FROM streams
     WHERE version <> (SELECT count(*) FROM events WHERE events.sid = streams.sid) LIMIT ${enough}`,
  );
  return () => [
    ...texts(check.all())
      .filter((text) => text !== 'ok')
      .map((text) => damagedFile(path, text)),
    ...texts(miscounted.all()).map((name) => miscountedStream(path, name)),
  ];
}

const texts = (rows: readonly (readonly [string])[]) => rows.map(([text]) => text);

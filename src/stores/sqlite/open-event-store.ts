import type { EventStore } from '../port/event-store.ts';
import { inOurWords } from './failure.ts';
import { eventLog } from './log/event-log.ts';
import { sqliteEventStore } from './log/event-store.ts';
import { openFile, openFileReadOnly } from './open-file.ts';

/**
 * Opens the event log in the SQLite file at `path`, creating it where there is none.
 *
 * An append is on disk (WAL, `synchronous=FULL`) before its promise resolves; appends asked for at the same
 * time share one transaction. Several processes may append to one file. The file and its companions `-wal`
 * and `-shm` belong together and are readable by their owner only.
 *
 * With `readOnly` nothing is written, and appends are refused as `store-read-only`. A store that nobody has
 * open can be read even in a read-only folder; reading it stops with `store-unavailable` should somebody
 * write to it. A copy taken while it was in use consists of the file and its `-wal`, and needs a folder that
 * can be written to.
 *
 * @throws {GuanxiaError} `store-unavailable`, `not-a-guanxia-store`, `store-version`, `store-corrupt`,
 * `store-exposed`, `store-unsafe` or `sqlite-too-old`; the file is then as it was
 */
export async function openSqliteEventStore(options: {
  readonly path: string;
  readonly readOnly?: boolean;
}): Promise<EventStore> {
  const open = options.readOnly === true ? openFileReadOnly : openFile;
  const log = await open(options.path, eventLog);
  try {
    return sqliteEventStore(log);
  } catch (error) {
    // Its tables are not those that guanxia makes.
    log.close();
    throw inOurWords(error, options.path);
  }
}

import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Database } from '../../../src/sqlite/driver.ts';
import type { EventStore } from '../../../src/stores/port/event-store.ts';
import { eventLog } from '../../../src/stores/sqlite/log/event-log.ts';
import { sqliteEventStore } from '../../../src/stores/sqlite/log/event-store.ts';
import { openFile } from '../../../src/stores/sqlite/open-file.ts';
import { session } from '../../../src/stores/sqlite/session.ts';
import { scratch } from './scratch.ts';

export interface OpenLog {
  readonly path: string;
  readonly store: EventStore;
  /** The store's own connection. */
  readonly database: Database;
  /** Every statement that it was given to execute. */
  readonly executed: string[];
  /** Called before each of them; what it throws looks as if SQLite had thrown it. */
  beforeExec: (sql: string) => void;
}

/** A new event log for each test of a file, with a window on its connection. */
export function eventLogForEachTest(): OpenLog {
  const log = { executed: [] as string[], beforeExec: (_sql: string) => undefined } as unknown as OpenLog & {
    path: string;
    store: EventStore;
    database: Database;
  };
  let files: ReturnType<typeof scratch>;

  beforeEach(async () => {
    files = scratch();
    const path = join(files.folder, 'log.db');
    const { database } = await openFile(path, eventLog);
    const watched: Database = {
      get isTransaction() {
        return database.isTransaction;
      },
      exec: (sql) => {
        log.executed.push(sql);
        log.beforeExec(sql);
        database.exec(sql);
      },
      prepare: database.prepare,
      close: database.close,
    };
    log.executed.length = 0;
    log.beforeExec = () => undefined;
    const store = sqliteEventStore(session({ database: watched, path, readOnly: false }));
    Object.assign(log, { path, database, store });
  });

  afterEach(async () => {
    await log.store.close();
    files.remove();
  });
  return log;
}

/** An error as SQLite's drivers throw it. */
export const sqliteError = (errcode: number): Error =>
  Object.assign(new Error('from SQLite'), { code: 'ERR_SQLITE_ERROR', errcode });

import type { Database } from './driver.ts';

/** Runs `work` in one transaction that holds the write lock from its beginning: all or nothing. */
export function transaction<T>(database: Database, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    rollBack(database);
    throw error;
  }
}

/** SQLite rolls back by itself after some errors, and after a disk error a rollback may fail as well. */
function rollBack(database: Database): void {
  try {
    if (database.isTransaction) database.exec('ROLLBACK');
  } catch {
    // What made us roll back is what the caller has to know.
  }
}

import type { Database } from '../../sqlite/driver.ts';

/**
 * Folds the WAL into the database and cuts it to nothing, with all the old versions of pages that it held.
 * Answers false if that was not possible because of another process.
 */
export const walEmptier = (database: Database): (() => boolean) => {
  const checkpoint = database.prepare<readonly [number]>('PRAGMA wal_checkpoint(TRUNCATE)');
  return () => checkpoint.get()?.[0] === 0;
};

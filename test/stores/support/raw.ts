import { type Database, openDatabase, type SqlValue } from '../../../src/sqlite/driver.ts';

/** Uses a connection of its own to the database at `path`. */
export async function withDatabase<T>(path: string, work: (database: Database) => T): Promise<T> {
  const database = await openDatabase(path);
  try {
    return work(database);
  } finally {
    database.close();
  }
}

export const scalarOf = (database: Database, sql: string): SqlValue | undefined =>
  database.prepare<[SqlValue]>(sql).get()?.[0];

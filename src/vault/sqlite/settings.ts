import type { Database, SqlValue } from '../../sqlite/driver.ts';
import { isAtLeast, oldestSafeSqlite } from '../../sqlite/driver-version.ts';
import { vaultUnsafe } from '../file-problems.ts';

/** The one value that a query or pragma yields. */
export const scalar = (database: Database, sql: string): SqlValue | undefined =>
  database.prepare<readonly [SqlValue]>(sql).get()?.[0];

/** `wait`: milliseconds that another process may keep the vault busy. */
export const prepareConnection = (database: Database, path: string, wait: number): void => {
  const version = String(scalar(database, 'SELECT sqlite_version()'));
  if (!isAtLeast(version, oldestSafeSqlite)) throw vaultUnsafe(path, `SQLite ≥ ${oldestSafeSqlite}`, version);
  database.exec(`PRAGMA busy_timeout = ${wait}`);
  database.exec('PRAGMA trusted_schema = OFF');
  database.exec('PRAGMA temp_store = MEMORY');
};

const settings = [
  { name: 'journal_mode', value: 'WAL', reads: 'wal' },
  { name: 'synchronous', value: 'FULL', reads: 2 },
  { name: 'secure_delete', value: 'ON', reads: 1 },
] as const;

/** Durable commits and no trace of what is deleted; no driver is trusted to have obeyed, so all is read back. */
export const makeSafe = (database: Database, path: string): void => {
  for (const { name, value, reads } of settings) {
    database.prepare(`PRAGMA ${name} = ${value}`).get();
    const found = scalar(database, `PRAGMA ${name}`);
    if (found !== reads) throw vaultUnsafe(path, `${name}=${value}`, found);
  }
};

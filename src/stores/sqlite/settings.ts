import type { Database, SqlValue } from '../../sqlite/driver.ts';
import { sqliteTooOld } from '../../sqlite/driver-problems.ts';
import { isAtLeast, oldestSafeSqlite } from '../../sqlite/driver-version.ts';
import type { FileKind } from './file-kind.ts';
import { notAStore, storeCorrupt, storeUnsafe, storeVersion } from './problems.ts';
import { patience, whenFree } from './when-free.ts';

/** The one value that a query or pragma yields. */
export const scalar = (database: Database, sql: string): SqlValue | undefined =>
  database.prepare<readonly [SqlValue]>(sql).get()?.[0];

/** What every connection is set to before it touches the file. */
export function prepareConnection(database: Database): void {
  database.exec(`PRAGMA busy_timeout = ${patience}`);
  database.exec('PRAGMA trusted_schema = OFF');
  const version = String(scalar(database, 'SELECT sqlite_version()'));
  if (!isAtLeast(version, oldestSafeSqlite)) throw sqliteTooOld(version, oldestSafeSqlite);
}

const levels = { NORMAL: 1, FULL: 2 } as const;

/** Makes commits durable, and trusts no driver to have done so: both settings are read back. */
export async function makeDurable(
  database: Database,
  path: string,
  { synchronous }: FileKind,
): Promise<void> {
  const mode = await whenFree(() => scalar(database, 'PRAGMA journal_mode = WAL'));
  if (mode !== 'wal') throw storeUnsafe(path, 'journal_mode', 'WAL', mode);
  database.exec(`PRAGMA synchronous = ${synchronous}`);
  const level = scalar(database, 'PRAGMA synchronous');
  if (level !== levels[synchronous]) throw storeUnsafe(path, 'synchronous', synchronous, level);
}

/** That what SQLite itself sees, its WAL included, is the kind and version that was asked for, and whole. */
export function assertContent(database: Database, path: string, kind: FileKind): void {
  if (scalar(database, 'PRAGMA application_id') !== kind.applicationId) throw notAStore(path, kind.name);
  const version = scalar(database, 'PRAGMA user_version');
  if (version !== kind.version) throw storeVersion(path, Number(version), kind.version);
  const tables = scalar(database, "SELECT count(*) FROM sqlite_schema WHERE type = 'table'");
  if (tables !== kind.schema.match(/CREATE TABLE/g)?.length) throw storeCorrupt(path);
}

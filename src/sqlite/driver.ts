import { sqliteMissing } from './driver-problems.ts';
import { isAtLeast, oldestSafeSqlite } from './driver-version.ts';

export type SqlValue = null | number | bigint | string | Uint8Array;

/** A prepared statement whose rows are arrays of column values. */
export interface Statement<Row extends readonly SqlValue[] = readonly SqlValue[]> {
  readonly run: (...values: SqlValue[]) => { readonly lastInsertRowid: number | bigint };
  readonly get: (...values: SqlValue[]) => Row | undefined;
  readonly all: (...values: SqlValue[]) => Row[];
}

/** What guanxia needs of an SQLite connection; everything is synchronous. */
export interface Database {
  readonly isTransaction: boolean;
  readonly exec: (sql: string) => void;
  readonly prepare: <Row extends readonly SqlValue[]>(sql: string) => Statement<Row>;
  readonly close: () => void;
}

type NativeStatement = Statement<never> & { readonly setReturnArrays: (returnArrays: boolean) => void };

interface NativeDatabase {
  readonly isTransaction: boolean;
  readonly exec: (sql: string) => void;
  readonly prepare: (sql: string) => NativeStatement;
  readonly close: () => void;
}

interface Driver {
  readonly DatabaseSync: new (location: string, options: { readonly readOnly: boolean }) => NativeDatabase;
}

/**
 * Opens a connection with the SQLite that is built into Node where it is recent enough, else with
 * `@photostructure/sqlite`, which has the same interface. Neither is loaded before this is called.
 *
 * With the package, a closed connection lives on, holding its files, until its prepared statements have been
 * garbage-collected or the process ends.
 */
export async function openDatabase(
  location: string,
  { readOnly = false }: { readonly readOnly?: boolean } = {},
): Promise<Database> {
  const { DatabaseSync } = builtIn() ?? (await packaged());
  const native = new DatabaseSync(location, { readOnly });
  return {
    get isTransaction() {
      return native.isTransaction;
    },
    exec: (sql) => native.exec(sql),
    prepare: (sql) => {
      const statement = native.prepare(sql);
      statement.setReturnArrays(true);
      return statement;
    },
    close: () => native.close(),
  };
}

/** Which SQLite is used, and whether it is the one built into Node. */
export async function sqliteVersion(): Promise<{ readonly version: string; readonly builtIn: boolean }> {
  const database = await openDatabase(':memory:');
  const [version] = database.prepare<[string]>('SELECT sqlite_version()').get() ?? [''];
  database.close();
  return { version, builtIn: builtIn() !== undefined };
}

async function packaged(): Promise<Driver> {
  try {
    return (await import('@photostructure/sqlite')) as unknown as Driver;
  } catch (cause) {
    throw sqliteMissing(oldestSafeSqlite, cause);
  }
}

function builtIn(): Driver | undefined {
  const version = process.versions['sqlite'];
  if (version === undefined || !isAtLeast(version, oldestSafeSqlite)) return undefined;
  return quietly(() => process.getBuiltinModule('node:sqlite')) as Driver | undefined;
}

/** Runs `load` without Node 22's warning that its SQLite module is experimental; other warnings pass. */
function quietly<T>(load: () => T): T {
  const emit = process.emitWarning;
  const isAboutSqlite = (warning: unknown) => /^SQLite is an experimental feature/.test(String(warning));
  process.emitWarning = ((...args: Parameters<typeof emit>) => {
    if (!isAboutSqlite(args[0])) Reflect.apply(emit, process, args);
  }) as typeof emit;
  try {
    return load();
  } finally {
    process.emitWarning = emit;
  }
}

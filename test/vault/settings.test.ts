import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../src/sqlite/driver.ts';
import { makeSafe, prepareConnection, scalar } from '../../src/vault/sqlite/settings.ts';
import { rejection } from './rejection.ts';

let folder: string;
let database: Database;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guanxia-vault-'));
  database = await openDatabase(join(folder, 'vault.db'));
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

/** A driver that takes no notice of one statement. */
const deafTo = (ignored: string): Database => ({
  ...database,
  exec: database.exec,
  prepare: (sql) => database.prepare(sql === ignored ? 'SELECT 0' : sql),
});

describe('the connection of a vault', () => {
  it('syncs every commit, overwrites what is deleted, and spills nothing into temporary files', () => {
    prepareConnection(database, 'vault', 123);
    makeSafe(database, 'vault');
    const pragmas = ['journal_mode', 'synchronous', 'secure_delete', 'temp_store', 'busy_timeout'];
    expect(pragmas.map((name) => scalar(database, `PRAGMA ${name}`))).toStrictEqual(['wal', 2, 1, 2, 123]);
  });

  it.each(['journal_mode = WAL', 'synchronous = FULL', 'secure_delete = ON'])(
    'is refused if it does not obey %s',
    async (setting) => {
      database.exec('PRAGMA synchronous = NORMAL; PRAGMA secure_delete = FAST');
      const attempt = async () => makeSafe(deafTo(`PRAGMA ${setting}`), 'vault');
      expect(await rejection(attempt())).toBe('vault-unsafe');
    },
  );

  it('is refused if it cannot have a WAL, as in memory', async () => {
    const inMemory = await openDatabase(':memory:');
    const attempt = async () => makeSafe(inMemory, 'vault');
    expect(await rejection(attempt())).toBe('vault-unsafe');
    inMemory.close();
  });

  it('is refused with an SQLite that can corrupt a WAL database', async () => {
    const old: Database = {
      ...deafTo(''),
      prepare: (sql) => database.prepare(sql.replace('sqlite_version()', "'3.51.2'")),
    };
    const attempt = async () => prepareConnection(old, 'vault', 1);
    expect(await rejection(attempt())).toBe('vault-unsafe');
  });
});

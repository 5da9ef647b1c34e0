import { resolve } from 'node:path';
import { type Database, openDatabase } from '../../sqlite/driver.ts';
import { assertPrivate, createPrivately } from '../private-file.ts';
import type { Vault } from '../vault.ts';
import { vaultOver } from '../vault-over.ts';
import { createVault } from './create-vault.ts';
import { inOurWords } from './failure.ts';
import { session } from './session.ts';
import { makeSafe, prepareConnection } from './settings.ts';
import { sqliteKeyRing } from './sqlite-key-ring.ts';
import { unlock } from './unlock.ts';

export interface SqliteVaultOptions {
  /** The database with the reports' keys. Created, with mode 0600, where there is none. */
  readonly path: string;
  /** The master key. Created together with the vault; better kept, and backed up, on another disk. */
  readonly keyFile: string;
  /** Milliseconds that another process may keep the vault busy; 5,000 by default. */
  readonly wait?: number;
}

/**
 * Opens a vault in an SQLite file, or creates one.
 *
 * @throws {GuanxiaError} `key-missing`, `key-exposed`, `key-damaged`, `wrong-key`, `vault-exposed`,
 * `vault-unavailable`, `vault-damaged`, `vault-unsafe`, `vault-version`, `not-a-guanxia-vault`
 */
export const openSqliteVault = async (options: SqliteVaultOptions): Promise<Vault> => {
  const [path, keyFile] = [resolve(options.path), resolve(options.keyFile)];
  createPrivately(path);
  assertPrivate(path);
  let database: Database | undefined;
  try {
    database = await openDatabase(path);
    prepareConnection(database, path, options.wait ?? 5_000);
    createVault(database, keyFile);
    const master = unlock(database, path, keyFile);
    makeSafe(database, path);
    assertPrivate(path);
    return vaultOver(master, sqliteKeyRing(session(database, path), master));
  } catch (error) {
    database?.close();
    throw inOurWords(error, path);
  }
};

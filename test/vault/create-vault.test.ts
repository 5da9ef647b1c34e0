import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Database, openDatabase } from '../../src/sqlite/driver.ts';
import { createVault } from '../../src/vault/sqlite/create-vault.ts';
import { unlock } from '../../src/vault/sqlite/unlock.ts';

it('a vault that another process makes meanwhile is left as it is, and so is its key', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'guanxia-vault-'));
  const [path, keyFile] = [join(folder, 'vault.db'), join(folder, 'vault.key')];
  const [first, second] = [await openDatabase(path), await openDatabase(path)];
  let key = '';
  const overtaken: Database = {
    ...second,
    exec: (sql) => {
      if (sql === 'BEGIN IMMEDIATE') {
        createVault(first, keyFile);
        key = readFileSync(keyFile, 'utf8');
      }
      second.exec(sql);
    },
  };
  createVault(overtaken, keyFile);
  expect(readFileSync(keyFile, 'utf8')).toBe(key);
  expect(unlock(second, path, keyFile).check).toStrictEqual(unlock(first, path, keyFile).check);
  first.close();
  second.close();
  rmSync(folder, { recursive: true });
});

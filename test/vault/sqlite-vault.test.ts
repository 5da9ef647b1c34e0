import { randomBytes, randomUUID } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/sqlite/driver.ts';
import { openSqliteVault } from '../../src/vault/index.ts';
import { readKeyFile } from '../../src/vault/key-file.ts';
import { masterKey } from '../../src/vault/master-key.ts';
import { rejection } from './rejection.ts';
import { describeVault, other, report } from './vault-contract.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guanxia-vault-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const files = (name = 'vault') => ({
  path: join(folder, `${name}.db`),
  keyFile: join(folder, `${name}.key`),
});

/** All bytes of a vault on disk: the database and its companions. */
const bytesOf = (path: string): Buffer =>
  Buffer.concat(
    ['', '-wal', '-shm']
      .map((end) => path + end)
      .flatMap((file) => (existsSync(file) ? [readFileSync(file)] : [])),
  );

/** The keys in the database, as they are kept. */
const wrappedKeys = async (path: string): Promise<Map<string, Buffer>> => {
  const database = await openDatabase(path, { readOnly: true });
  const rows = database.prepare<readonly [string, Uint8Array]>('SELECT report, wrapped FROM keys').all();
  database.close();
  return new Map(rows.map(([name, wrapped]) => [name, Buffer.from(wrapped)]));
};

/** The reports of whose key any part is left in `bytes`. */
const traces = (bytes: Buffer, keys: ReadonlyMap<string, Buffer>): string[] =>
  [...keys]
    .filter(([, key]) => [0, 12, 24, 36, 48].some((at) => bytes.includes(key.subarray(at, at + 12))))
    .map(([name]) => name);

/** How many transactions are in the WAL: frames that end one carry the database's size. */
const commitsIn = (path: string): number => {
  const wal = readFileSync(`${path}-wal`);
  const pageSize = wal.readUInt32BE(8);
  let commits = 0;
  for (let frame = 32; frame + 24 <= wal.length; frame += 24 + pageSize)
    if (wal.readUInt32BE(frame + 4) !== 0) commits += 1;
  return commits;
};

let vaults = 0;
describeVault('the SQLite vault', () => {
  vaults += 1;
  return openSqliteVault(files(`vault-${vaults}`));
});

describe('a new SQLite vault', () => {
  it('and its key file can be touched by their owner only', async () => {
    const { path, keyFile } = files();
    const vault = await openSqliteVault({ path, keyFile });
    await vault.seal(report, { text: 'text' });
    const modes = [path, `${path}-wal`, `${path}-shm`, keyFile].map((file) => statSync(file).mode & 0o777);
    expect(modes).toStrictEqual([0o600, 0o600, 0o600, 0o600]);
    await vault.close();
  });

  it('takes a key file that is there', async () => {
    const { path, keyFile } = files();
    const key = `${randomBytes(32).toString('base64')}\n`;
    writeFileSync(keyFile, key, { mode: 0o600 });
    await (await openSqliteVault({ path, keyFile })).close();
    expect(readFileSync(keyFile, 'utf8')).toBe(key);
  });

  it('can be made by several at once', async () => {
    const several = await Promise.all(Array.from({ length: 8 }, () => openSqliteVault(files())));
    const bytes = Buffer.from('bytes');
    const marks = await Promise.all(several.map((vault) => vault.mark('purpose', bytes)));
    expect(new Set(marks).size).toBe(1);
    await Promise.all(several.map((vault) => vault.close()));
  });

  it('is made of an empty file, as a process that died may leave it', async () => {
    const { path, keyFile } = files();
    writeFileSync(path, '', { mode: 0o600 });
    writeFileSync(`${keyFile}.new`, 'half', { mode: 0o600 });
    const vault = await openSqliteVault({ path, keyFile });
    expect(Object.keys(await vault.seal(report, { text: 'text' }))).toStrictEqual(['text']);
    expect(existsSync(`${keyFile}.new`)).toBe(false);
    await vault.close();
  });
});

describe('an SQLite vault that is opened again', () => {
  it('opens what it sealed before, and makes the same marks', async () => {
    const before = await openSqliteVault(files());
    const { text } = await before.seal(report, { text: '内容' });
    const mark = await before.mark('purpose', Buffer.from('bytes'));
    await before.close();
    const after = await openSqliteVault(files());
    expect(text && (await after.open(report, 'text', text))).toBe('内容');
    expect(await after.mark('purpose', Buffer.from('bytes'))).toBe(mark);
    await after.close();
  });

  it('remembers what was erased', async () => {
    const before = await openSqliteVault(files());
    const { text } = await before.seal(report, { text: '内容' });
    await before.erase(report);
    await before.close();
    const after = await openSqliteVault(files());
    expect(await rejection(after.seal(report, { text: 'again' }))).toBe('sealed-erased');
    expect(text && (await rejection(after.open(report, 'text', text)))).toBe('sealed-erased');
    await after.close();
  });
});

describe('an SQLite vault refuses', () => {
  const made = async (name?: string) => {
    await (await openSqliteVault(files(name))).close();
    return files(name);
  };

  it('the key of another vault', async () => {
    const [{ path }, { keyFile }] = [await made('one'), await made('two')];
    expect(await rejection(openSqliteVault({ path, keyFile }))).toBe('wrong-key');
  });

  it('to go without its key, and makes no other', async () => {
    const { path, keyFile } = await made();
    rmSync(keyFile);
    expect(await rejection(openSqliteVault({ path, keyFile }))).toBe('key-missing');
    expect(existsSync(keyFile)).toBe(false);
  });

  it.each([0o640, 0o604, 0o620, 0o602])('a key file of mode %o', async (mode) => {
    const { path, keyFile } = await made();
    chmodSync(keyFile, mode);
    expect(await rejection(openSqliteVault({ path, keyFile }))).toBe('key-exposed');
  });

  it('an exposed key file for a new vault, too', async () => {
    const { path, keyFile } = files();
    writeFileSync(keyFile, randomBytes(32).toString('base64'));
    chmodSync(keyFile, 0o644);
    expect(await rejection(openSqliteVault({ path, keyFile }))).toBe('key-exposed');
  });

  it.each(['', 'c2hvcnQ=', 'A'.repeat(44), `${'A'.repeat(43)}=${'A'.repeat(44)}`])(
    'a key file that does not hold a key: %j',
    async (content) => {
      const { path, keyFile } = await made();
      writeFileSync(keyFile, content);
      expect(await rejection(openSqliteVault({ path, keyFile }))).toBe('key-damaged');
    },
  );

  it('a database that others can read', async () => {
    const { path, keyFile } = await made();
    chmodSync(path, 0o644);
    expect(await rejection(openSqliteVault({ path, keyFile }))).toBe('vault-exposed');
  });

  it('a file that is no database', async () => {
    const { path, keyFile } = files();
    writeFileSync(path, 'something else entirely'.repeat(100), { mode: 0o600 });
    expect(await rejection(openSqliteVault({ path, keyFile }))).toBe('not-a-guanxia-vault');
    expect(existsSync(keyFile)).toBe(false);
  });

  it.each([
    ['not-a-guanxia-vault', 'CREATE TABLE notes (text TEXT)', false],
    ['not-a-guanxia-vault', 'PRAGMA application_id = 1', true],
    ['vault-version', 'PRAGMA user_version = 2', true],
    ['vault-damaged', 'DELETE FROM master', true],
    ['vault-damaged', "UPDATE master SET verifier = x'00'", true],
    ['vault-damaged', 'DROP TABLE master', true],
    ['vault-damaged', 'DROP TABLE keys', true],
  ])('with %s a database after %s', async (code, sql, isVault) => {
    const { path, keyFile } = isVault ? await made() : files();
    writeFileSync(path, '', { flag: 'a', mode: 0o600 });
    const database = await openDatabase(path);
    database.exec(sql);
    database.close();
    expect(await rejection(openSqliteVault({ path, keyFile }))).toBe(code);
  });

  it('folders that do not exist', async () => {
    const { path, keyFile } = files();
    const nowhere = join(folder, 'nowhere', 'file');
    expect(await rejection(openSqliteVault({ path: nowhere, keyFile }))).toBe('vault-unavailable');
    expect(await rejection(openSqliteVault({ path, keyFile: nowhere }))).toBe('vault-unavailable');
  });

  it('a key that was moved from one report to another', async () => {
    const { path, keyFile } = files();
    const vault = await openSqliteVault({ path, keyFile });
    const { text } = await vault.seal(report, { text: 'text' });
    await vault.seal(other, { text: 'text' });
    const database = await openDatabase(path);
    database.exec(`UPDATE keys SET wrapped = (SELECT wrapped FROM keys WHERE report = '${other}')`);
    database.close();
    expect(text && (await rejection(vault.open(report, 'text', text)))).toBe('vault-damaged');
    expect(await rejection(vault.seal(report, { text: 'text' }))).toBe('vault-damaged');
    await vault.close();
  });
});

describe('the files of an SQLite vault', () => {
  it('hold neither the master key, nor a report’s key, nor any text', async () => {
    const { path, keyFile } = files();
    const vault = await openSqliteVault({ path, keyFile });
    const text = 'a text that is easily recognised';
    await vault.seal(report, { text });
    const wrapped = (await wrappedKeys(path)).get(report) ?? Buffer.alloc(0);
    const secret = readKeyFile(keyFile);
    const bytes = bytesOf(path);
    const dataKey = masterKey(Buffer.from(secret)).unwrap(report, wrapped);
    expect(bytes.includes(wrapped)).toBe(true);
    for (const hidden of [secret, dataKey, Buffer.from(text), Buffer.from(text, 'utf16le')])
      expect(bytes.includes(hidden)).toBe(false);
    await vault.close();
  });

  it('lose a key when its report is erased', async () => {
    const { path, keyFile } = files();
    const vault = await openSqliteVault({ path, keyFile });
    await vault.seal(report, { text: 'text' });
    await vault.seal(other, { text: 'text' });
    const keys = await wrappedKeys(path);
    expect(traces(bytesOf(path), keys)).toStrictEqual([report, other]);
    await vault.erase(report);
    expect(traces(bytesOf(path), keys)).toStrictEqual([other]);
    await vault.close();
    expect(traces(bytesOf(path), keys)).toStrictEqual([other]);
  });

  it('lose every key that is erased, wherever pages were split and merged', async () => {
    const { path, keyFile } = files();
    const vault = await openSqliteVault({ path, keyFile });
    for (let batch = 0; batch < 16; batch += 1)
      await Promise.all(Array.from({ length: 100 }, () => vault.seal(randomUUID(), { text: 'text' })));
    const keys = await wrappedKeys(path);
    const kept = [...keys.keys()].filter((_, i) => i % 16 === 0);
    const shuffled = [...keys].sort(([, one], [, two]) => Buffer.compare(one, two)).map(([name]) => name);
    for (const name of shuffled) if (!kept.includes(name)) await vault.erase(name);
    expect(traces(bytesOf(path), keys)).toStrictEqual(kept);
    await vault.close();
  }, 60_000);

  it('still hold the key while another process reads, and tell so; then erasing again helps', async () => {
    const { path, keyFile } = files();
    const vault = await openSqliteVault({ path, keyFile, wait: 10 });
    const { text } = await vault.seal(report, { text: 'text' });
    const keys = await wrappedKeys(path);
    const reader = await openDatabase(path);
    reader.exec('BEGIN; SELECT count(*) FROM keys');
    expect(await rejection(vault.erase(report))).toBe('vault-unavailable');
    expect(text && (await rejection(vault.open(report, 'text', text)))).toBe('sealed-erased');
    expect(traces(bytesOf(path), keys)).toStrictEqual([report]);
    reader.exec('COMMIT');
    reader.close();
    await vault.erase(report);
    expect(traces(bytesOf(path), keys)).toStrictEqual([]);
    await vault.close();
  });

  it('lose a key at the next opening if the process died while erasing', async () => {
    const { path, keyFile } = files();
    const vault = await openSqliteVault({ path, keyFile, wait: 10 });
    await vault.seal(report, { text: 'text' });
    const keys = await wrappedKeys(path);
    const reader = await openDatabase(path);
    reader.exec('BEGIN; SELECT count(*) FROM keys');
    await rejection(vault.erase(report));
    const copy = files('copy').path;
    for (const end of ['', '-wal']) copyFileSync(path + end, copy + end);
    reader.close();
    await vault.close();
    expect(traces(bytesOf(copy), keys)).toStrictEqual([report]);
    const after = await openSqliteVault({ path: copy, keyFile });
    expect(traces(bytesOf(copy), keys)).toStrictEqual([]);
    expect(await rejection(after.seal(report, { text: 'text' }))).toBe('sealed-erased');
    await after.close();
  });
});

describe('an SQLite vault that is shared', () => {
  it('has one key per report, whoever makes it, and knows what the other erases', async () => {
    const [one, two] = [await openSqliteVault(files()), await openSqliteVault(files())];
    const [first, second] = await Promise.all([
      one.seal(report, { text: 'first' }),
      two.seal(report, { text: 'second' }),
    ]);
    const [ours, theirs] = [first['text'], second['text']];
    expect(ours && (await two.open(report, 'text', ours))).toBe('first');
    expect(theirs && (await one.open(report, 'text', theirs))).toBe('second');
    await two.erase(report);
    expect(ours && (await rejection(one.open(report, 'text', ours)))).toBe('sealed-erased');
    await Promise.all([one.close(), two.close()]);
  });

  it('makes the keys of 64 reports in one commit when they are asked for at once', async () => {
    const { path, keyFile } = files();
    const vault = await openSqliteVault({ path, keyFile });
    await vault.seal(report, { text: 'text' });
    const before = commitsIn(path);
    const sealLate = async (turns: number) => {
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      return vault.seal(randomUUID(), { text: 'text' });
    };
    await Promise.all(Array.from({ length: 64 }, (_, i) => sealLate(i % 8)));
    expect([before, commitsIn(path)]).toStrictEqual([1, 2]);
    await vault.seal(report, { more: 'text' });
    expect(commitsIn(path)).toBe(2);
    await vault.close();
  });

  it('refuses only what was erased of the reports that are asked for at once', async () => {
    const vault = await openSqliteVault(files());
    await vault.erase(report);
    const [mine, yours] = await Promise.allSettled([
      vault.seal(report, { text: 'mine' }),
      vault.seal(other, { text: 'yours' }),
    ]);
    expect([mine.status, yours.status]).toStrictEqual(['rejected', 'fulfilled']);
    await vault.close();
  });

  it('says when another process keeps it busy, and goes on afterwards', async () => {
    const { path, keyFile } = files();
    const vault = await openSqliteVault({ path, keyFile, wait: 10 });
    const writer = await openDatabase(path);
    writer.exec('BEGIN IMMEDIATE');
    expect(await rejection(vault.seal(report, { text: 'text' }))).toBe('vault-unavailable');
    writer.exec('ROLLBACK');
    writer.close();
    expect(Object.keys(await vault.seal(report, { text: 'text' }))).toStrictEqual(['text']);
    await vault.close();
  });
});

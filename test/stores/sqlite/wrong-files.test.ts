import { createHash } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GuanxiaError } from '../../../src/problems/index.ts';
import { openSqliteEventStore, openSqliteViewStore } from '../../../src/stores/sqlite/index.ts';
import { noted } from '../../support/sample-events.ts';
import { withDatabase } from '../support/raw.ts';
import { scratch } from '../support/scratch.ts';

const hanzi = /\p{Script=Han}/u;

it('a log whose tables have other columns is told to be damaged', async () => {
  const files = scratch();
  const path = join(files.folder, 'log.db');
  await (await openSqliteEventStore({ path })).close();
  await withDatabase(path, (database) => database.exec('ALTER TABLE events RENAME COLUMN bytes TO bites'));
  for (const readOnly of [true, false]) {
    await expect(openSqliteEventStore({ path, readOnly })).rejects.toMatchObject({ code: 'store-corrupt' });
  }
  files.remove();
});

describe('a file that is no store of this release', () => {
  let files: ReturnType<typeof scratch>;
  let path: string;

  beforeEach(() => {
    files = scratch();
    path = join(files.folder, 'store.db');
  });
  afterEach(() => files.remove());

  const snapshot = () =>
    readdirSync(files.folder).map((name) => {
      const file = join(files.folder, name);
      const { size, mtimeMs } = statSync(file);
      return [
        name,
        size,
        mtimeMs,
        statSync(file).isFile() ? createHash('sha256').update(readFileSync(file)).digest('hex') : '',
      ];
    });

  const write = (bytes: string | Uint8Array) => writeFileSync(path, bytes, { mode: 0o600 });

  /** Puts at `path` what `make` leaves elsewhere: some drivers let go of closed files only with time. */
  async function made(make: (path: string) => Promise<void>): Promise<void> {
    const { folder, remove } = scratch();
    const elsewhere = join(folder, 'made.db');
    await make(elsewhere);
    copyFileSync(elsewhere, path);
    remove();
  }

  const log = (events = 200) =>
    made(async (elsewhere) => {
      const store = await openSqliteEventStore({ path: elsewhere });
      for (let n = 1; n <= events; n += 1) await store.append('s', [noted(n)], { expected: 'any' });
      await store.close();
    });

  const altered = (sql: string) =>
    made(async (elsewhere) => {
      await (await openSqliteEventStore({ path: elsewhere })).close();
      await withDatabase(elsewhere, (database) => database.exec(`${sql}; PRAGMA wal_checkpoint(TRUNCATE)`));
    });

  const patch = (offset: number, bytes: Uint8Array) => {
    const content = readFileSync(path);
    content.set(bytes, offset);
    write(content);
  };

  const uint32 = (value: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
  };

  const foreign = (journal: string) => async () => {
    write('');
    await withDatabase(path, (database) => {
      database.exec(
        `PRAGMA journal_mode = ${journal}; CREATE TABLE notes (text); INSERT INTO notes VALUES (1)`,
      );
    });
  };

  it.each<[string, string, () => void | Promise<void>]>([
    ['text', 'not-a-guanxia-store', () => write('a diary, nothing more\n'.repeat(500))],
    ['a short file', 'not-a-guanxia-store', () => write('x')],
    ['half a header', 'not-a-guanxia-store', () => write('SQLite format 3\0')],
    ['random bytes', 'not-a-guanxia-store', () => write(Buffer.alloc(8192, 0xa5))],
    ['zeros', 'not-a-guanxia-store', () => write(Buffer.alloc(4096))],
    ['a folder', 'not-a-guanxia-store', () => mkdirSync(path)],
    ['another database', 'not-a-guanxia-store', foreign('DELETE')],
    ['another database in WAL mode', 'not-a-guanxia-store', foreign('WAL')],
    ['a view store', 'not-a-guanxia-store', async () => (await openSqliteViewStore({ path })).close()],
    ['a later format', 'store-version', () => log(1).then(() => patch(60, uint32(2)))],
    ['an earlier format', 'store-version', () => log(1).then(() => patch(60, uint32(0)))],
    [
      'a store cut at half',
      'store-corrupt',
      () => log().then(() => truncateSync(path, statSync(path).size / 2)),
    ],
    ['a store cut after its first page', 'store-corrupt', () => log().then(() => truncateSync(path, 4096))],
    ['a store cut within a page', 'store-corrupt', () => log().then(() => truncateSync(path, 4096 * 3 + 17))],
    [
      'a store whose schema was overwritten',
      'store-corrupt',
      () => log().then(() => patch(100, Buffer.alloc(3996, 0xff))),
    ],
    [
      'a store with a table missing',
      'store-corrupt',
      () =>
        log().then(() =>
          patch(readFileSync(path).indexOf('CREATE TABLE streams') + 13, Buffer.from('brooks ')),
        ),
    ],
    ['a store with a table too many', 'store-corrupt', () => altered('CREATE TABLE brooks (name)')],
    ['a store with a table too few', 'store-corrupt', () => altered('DROP TABLE streams')],
    ['a dangling link', 'store-unavailable', () => symlinkSync(join(files.folder, 'nowhere'), path)],
  ])('%s is refused as %s and not touched', async (_label, code, prepare) => {
    await prepare();
    const before = snapshotUnlessDangling();
    for (const readOnly of [false, true]) {
      const refused = await openSqliteEventStore({ path, readOnly }).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(GuanxiaError);
      const { problems, code: found } = refused as GuanxiaError;
      expect(found).toBe(code);
      expect(problems[0].message.en).toContain(path);
      expect(problems[0].message.en).not.toMatch(/SQLITE_|Error:|undefined/);
      expect(problems[0].message['zh-CN']).toMatch(hanzi);
      expect(snapshotUnlessDangling()).toStrictEqual(before);
    }
  });

  const snapshotUnlessDangling = () => {
    try {
      return snapshot();
    } catch {
      return readdirSync(files.folder);
    }
  };

  it('is told apart by its version', async () => {
    await log(1);
    patch(60, uint32(7));
    await expect(openSqliteEventStore({ path })).rejects.toThrow(
      `the store \`${path}\` has format version 7; this release reads version 1`,
    );
  });

  it('is recognised though its version stands only in its WAL', async () => {
    const store = await openSqliteEventStore({ path });
    await withDatabase(path, (database) => database.exec('PRAGMA user_version = 2'));
    await expect(openSqliteEventStore({ path })).rejects.toMatchObject({ code: 'store-version' });
    await store.close();
  });

  it('is no view store either', async () => {
    await log(1);
    await expect(openSqliteViewStore({ path })).rejects.toMatchObject({ code: 'not-a-guanxia-store' });
  });

  it('becomes one when it is empty, but not by reading', async () => {
    write('');
    await expect(openSqliteEventStore({ path, readOnly: true })).rejects.toMatchObject({
      code: 'not-a-guanxia-store',
    });
    expect(statSync(path).size).toBe(0);
    const store = await openSqliteEventStore({ path });
    expect(await store.append('s', [noted(1)], { expected: 0n })).toMatchObject({ version: 1n });
    await store.close();
  });

  it('is not created by reading, nor in a folder that does not exist', async () => {
    const missing = { code: 'store-unavailable' };
    await expect(openSqliteEventStore({ path, readOnly: true })).rejects.toMatchObject(missing);
    const nowhere = { path: join(files.folder, 'no', 'such', 'store.db') };
    await expect(openSqliteEventStore(nowhere)).rejects.toMatchObject(missing);
    await expect(openSqliteEventStore(nowhere)).rejects.toThrow('the file or its folder does not exist');
    write('a file');
    await expect(openSqliteEventStore({ path: join(path, 'store.db') })).rejects.toMatchObject(missing);
    expect(readdirSync(files.folder)).toStrictEqual(['store.db']);
  });
});

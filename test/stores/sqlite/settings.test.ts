import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../../src/sqlite/driver.ts';
import { isAtLeast } from '../../../src/sqlite/driver-version.ts';
import type { FileKind } from '../../../src/stores/sqlite/file-kind.ts';
import { eventLog } from '../../../src/stores/sqlite/log/event-log.ts';
import { openFile } from '../../../src/stores/sqlite/open-file.ts';
import { makeDurable, prepareConnection } from '../../../src/stores/sqlite/settings.ts';
import { viewFile } from '../../../src/stores/sqlite/view/view-file.ts';
import { sqliteError } from '../support/event-log.ts';
import { scalarOf, withDatabase } from '../support/raw.ts';
import { scratch } from '../support/scratch.ts';

/** A connection that answers each query from a table and takes every statement. */
const answering = (answers: Readonly<Record<string, string | number>>): Database => ({
  isTransaction: false,
  exec: () => undefined,
  prepare: (sql) => ({
    run: () => ({ lastInsertRowid: 0 }),
    get: () => [answers[sql]] as never,
    all: () => [],
  }),
  close: () => undefined,
});

describe('a store that has been opened', () => {
  let files: ReturnType<typeof scratch>;
  let path: string;

  beforeEach(() => {
    files = scratch();
    path = join(files.folder, 'store.db');
  });
  afterEach(() => files.remove());

  it.each<[string, FileKind, number, number]>([
    ['an event log', eventLog, 0x47584c47, 2],
    ['a view store', viewFile, 0x47585657, 1],
  ])('%s has the settings it needs', async (_name, kind, applicationId, synchronous) => {
    const { database, close } = await openFile(path, kind);
    const settings = Object.fromEntries(
      ['journal_mode', 'synchronous', 'busy_timeout', 'trusted_schema', 'application_id', 'user_version'].map(
        (pragma) => [pragma, scalarOf(database, `PRAGMA ${pragma}`)],
      ),
    );
    close();
    expect(settings).toStrictEqual({
      journal_mode: 'wal',
      synchronous,
      busy_timeout: 5_000,
      trusted_schema: 0,
      application_id: applicationId,
      user_version: 1,
    });
  });

  it('says in the file itself what it is', async () => {
    (await openFile(path, eventLog)).close();
    await withDatabase(path, (database) => {
      expect(scalarOf(database, 'PRAGMA application_id')).toBe(0x47584c47);
      expect(scalarOf(database, 'PRAGMA journal_mode')).toBe('wal');
      expect(
        scalarOf(database, "SELECT group_concat(name, ' ') FROM sqlite_schema WHERE type = 'table'"),
      ).toBe('streams events');
    });
  });
});

describe('a connection that is not to be trusted', () => {
  it('is refused when its SQLite can corrupt a WAL database', () => {
    const old = answering({ 'SELECT sqlite_version()': '3.51.2' });
    expect(() => prepareConnection(old)).toThrow(expect.objectContaining({ code: 'sqlite-too-old' }));
    const recent = answering({ 'SELECT sqlite_version()': '3.51.3' });
    expect(() => prepareConnection(recent)).not.toThrow();
  });

  it.each([
    ['a rollback journal', 'delete', 2, 'journal_mode=WAL and keeps delete'],
    ['commits that are not synced', 'wal', 1, 'synchronous=FULL and keeps 1'],
    ['no syncs at all', 'wal', 0, 'synchronous=FULL and keeps 0'],
  ])('is refused when it stays with %s', async (_label, mode, level, told) => {
    const stubborn = answering({ 'PRAGMA journal_mode = WAL': mode, 'PRAGMA synchronous': level });
    const attempt = makeDurable(stubborn, 'log.db', eventLog);
    await expect(attempt).rejects.toMatchObject({ code: 'store-unsafe' });
    await expect(attempt).rejects.toThrow(told);
  });
});

describe('a file that another process is changing to WAL mode', () => {
  it('is waited for', async () => {
    const database = answering({ 'PRAGMA journal_mode = WAL': 'wal', 'PRAGMA synchronous': 2 });
    let refusals = 2;
    const prepare: Database['prepare'] = (sql) => {
      if (sql !== 'PRAGMA journal_mode = WAL' || refusals === 0) return database.prepare(sql);
      refusals -= 1;
      throw sqliteError(5);
    };
    await makeDurable({ ...database, prepare }, 'log.db', eventLog);
    expect(refusals).toBe(0);
  });
});

describe('versions of SQLite', () => {
  it.each([
    ['3.51.3', true],
    ['3.51.2', false],
    ['3.51.10', true],
    ['3.53', true],
    ['3.51', false],
    ['3.6.23.1', false],
    ['4.0.0', true],
    ['3.51.3.1', true],
  ])('%s is recent enough: %s', (version, enough) => {
    expect(isAtLeast(version, '3.51.3')).toBe(enough);
  });
});

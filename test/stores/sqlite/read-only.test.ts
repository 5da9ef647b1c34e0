import { chmodSync, chownSync, copyFileSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EventStore } from '../../../src/stores/port/event-store.ts';
import { beginning } from '../../../src/stores/port/position.ts';
import { openSqliteEventStore } from '../../../src/stores/sqlite/index.ts';
import { noted } from '../../support/sample-events.ts';
import { finished, powerlessOwner, start } from '../support/child.ts';
import { compileInto } from '../support/compiled.ts';
import { scratch } from '../support/scratch.ts';
import { collect, take } from '../support/streams.ts';

const any = { expected: 'any' } as const;
const compiled = scratch();
let child: (name: string) => string;
let files: ReturnType<typeof scratch>;
let path: string;
let store: EventStore | undefined;

beforeAll(() => {
  child = compileInto(compiled.folder);
});
afterAll(compiled.remove);

beforeEach(() => {
  files = scratch();
  path = join(files.folder, 'log.db');
});

afterEach(async () => {
  await store?.close();
  store = undefined;
  chmodSync(files.folder, 0o700);
  files.remove();
});

/** Puts a store of three events at `path`, with its WAL when `inUse`. */
async function copyOfStore({ inUse = false } = {}): Promise<void> {
  const { folder, remove } = scratch();
  const made = join(folder, 'made.db');
  const log = await openSqliteEventStore({ path: made });
  await log.append('s', [noted(1), noted(2), noted(3)], any);
  if (!inUse) await log.close();
  copyFileSync(made, path);
  if (inUse) copyFileSync(`${made}-wal`, `${path}-wal`);
  await log.close();
  remove();
}

const snapshot = () =>
  readdirSync(files.folder).map((name) => {
    const { mode, size, mtimeMs } = statSync(join(files.folder, name));
    return [name, mode, size, mtimeMs, readFileSync(join(files.folder, name), 'hex')];
  });

/** What somebody without special rights, who owns the files, gets when they open the store. */
async function openPowerless(options: { readonly readOnly: boolean }, folderMode: number): Promise<string> {
  const owner = powerlessOwner();
  for (const name of [...readdirSync(files.folder), '.']) {
    if (owner !== undefined) chownSync(join(files.folder, name), ...owner);
  }
  chmodSync(files.folder, folderMode);
  const { out, err } = await finished(start(child('open'), { path, ...options }, { powerless: true }));
  expect(err).toBe('');
  return out;
}

describe('a store opened for reading only', () => {
  it('is read without a trace', async () => {
    await copyOfStore();
    const before = snapshot();
    store = await openSqliteEventStore({ path, readOnly: true });
    expect(await collect(store.readAll({ after: beginning }))).toHaveLength(3);
    expect((await store.readStream('s')).version).toBe(3n);
    expect(snapshot()).toStrictEqual(before);
    await store.close();
    expect(snapshot()).toStrictEqual(before);
  });

  it('takes no appends', async () => {
    await copyOfStore();
    store = await openSqliteEventStore({ path, readOnly: true });
    await expect(store.append('s', [noted(4)], any)).rejects.toMatchObject({ code: 'store-read-only' });
  });

  it('includes what is still in the WAL of a copy', async () => {
    await copyOfStore({ inUse: true });
    store = await openSqliteEventStore({ path, readOnly: true });
    expect((await store.readStream('s')).version).toBe(3n);
  });

  it('can be followed while another connection writes', async () => {
    const writer = await openSqliteEventStore({ path });
    await writer.append('s', [noted(1)], any);
    store = await openSqliteEventStore({ path, readOnly: true });
    const following = take(store.subscribe({ after: beginning, signal: new AbortController().signal }), 3);
    await writer.append('s', [noted(2), noted(3)], any);
    expect((await following).map(({ version }) => version)).toStrictEqual([1n, 2n, 3n]);
    await writer.close();
  });

  it('stops reading when a copy at rest turns out to be written to', async () => {
    await copyOfStore();
    store = await openSqliteEventStore({ path, readOnly: true });
    const writer = await openSqliteEventStore({ path });
    await writer.append('s', [noted(4)], any);
    await expect(store.readStream('s')).rejects.toThrow('a process has written to it meanwhile');
    await expect(collect(store.readAll({ after: beginning }))).rejects.toMatchObject({
      code: 'store-unavailable',
    });
    await writer.close();
  });
});

describe.skipIf(process.platform === 'win32')('somebody without special rights', () => {
  it('reads a read-only copy in a read-only folder', async () => {
    await copyOfStore();
    chmodSync(path, 0o400);
    expect(await openPowerless({ readOnly: true }, 0o500)).toBe('3');
    expect(readdirSync(files.folder)).toStrictEqual(['log.db']);
  });

  it.each([
    ['a read-only file', 0o400, 0o700],
    ['a read-only folder', 0o600, 0o500],
  ])('is told that %s cannot be written to', async (_label, fileMode, folderMode) => {
    await copyOfStore();
    chmodSync(path, fileMode);
    const before = readFileSync(path);
    expect(await openPowerless({ readOnly: false }, folderMode)).toBe('store-unavailable');
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(files.folder)).toStrictEqual(['log.db']);
  });

  it('is told that no store can be created in a read-only folder', async () => {
    expect(await openPowerless({ readOnly: false }, 0o500)).toBe('store-unavailable');
    expect(readdirSync(files.folder)).toStrictEqual([]);
  });

  it('is never given a copy without what is still in its WAL', async () => {
    await copyOfStore({ inUse: true });
    expect(['3', 'store-unavailable']).toContain(await openPowerless({ readOnly: true }, 0o500));
  });
});

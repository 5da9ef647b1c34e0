import { chmodSync, copyFileSync, readdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventStore } from '../../../src/stores/port/event-store.ts';
import { openSqliteEventStore, openSqliteViewStore } from '../../../src/stores/sqlite/index.ts';
import { noted } from '../../support/sample-events.ts';
import { scratch } from '../support/scratch.ts';

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe.skipIf(process.platform === 'win32')('the files of a store', () => {
  let files: ReturnType<typeof scratch>;
  let path: string;
  let store: EventStore | undefined;
  let umask: number;

  beforeEach(() => {
    files = scratch();
    path = join(files.folder, 'store.db');
    umask = process.umask(0);
  });

  afterEach(async () => {
    process.umask(umask);
    await store?.close();
    store = undefined;
    files.remove();
  });

  const modes = () => readdirSync(files.folder).map((name) => `${name} ${modeOf(join(files.folder, name))}`);
  const three = ['store.db 600', 'store.db-shm 600', 'store.db-wal 600'];

  /** A store that nobody holds: some drivers let go of closed ones only with time. */
  async function closedStore(): Promise<void> {
    const { folder, remove } = scratch();
    const made = join(folder, 'made.db');
    const log = await openSqliteEventStore({ path: made });
    await log.append('s', [noted(1)], { expected: 0n });
    await log.close();
    copyFileSync(made, path);
    remove();
  }

  it('hold everything in one once they are closed', async () => {
    await closedStore();
    store = await openSqliteEventStore({ path, readOnly: true });
    expect((await store.readStream('s')).version).toBe(1n);
    expect(modes()).toStrictEqual(['store.db 600']);
  });

  it('are readable by their owner only, whatever the umask: a log', async () => {
    store = await openSqliteEventStore({ path });
    expect(modes()).toStrictEqual(three);
    await store.append('s', [noted(1)], { expected: 0n });
    expect(modes()).toStrictEqual(three);
  });

  it('are readable by their owner only, whatever the umask: views', async () => {
    const views = await openSqliteViewStore({ path });
    expect(modes()).toStrictEqual(three);
    await views.close();
  });

  it.each([0o640, 0o604, 0o660, 0o644, 0o611])('are refused with mode %o', async (mode) => {
    await closedStore();
    chmodSync(path, mode);
    for (const readOnly of [true, false]) {
      const opening = openSqliteEventStore({ path, readOnly });
      await expect(opening).rejects.toMatchObject({
        code: 'store-exposed',
        problems: [{ help: { en: `chmod 600 ${path}`, 'zh-CN': `chmod 600 ${path}` } }],
      });
    }
    expect(modes()).toStrictEqual([`store.db ${mode.toString(8)}`]);
  });

  it.each(['-wal', '-shm'])('are refused when only %s is exposed', async (suffix) => {
    store = await openSqliteEventStore({ path });
    await store.append('s', [noted(1)], { expected: 0n });
    chmodSync(`${path}${suffix}`, 0o644);
    for (const readOnly of [true, false]) {
      await expect(openSqliteEventStore({ path, readOnly })).rejects.toMatchObject({
        code: 'store-exposed',
        problems: [{ help: { en: `chmod 600 ${path}${suffix}` } }],
      });
    }
  });

  it('may have their folder and name in any script', async () => {
    await closedStore();
    const odd = "日志 %41?x#y'.db";
    renameSync(path, join(files.folder, odd));
    path = join(files.folder, odd);
    store = await openSqliteEventStore({ path, readOnly: true });
    expect((await store.readStream('s')).version).toBe(1n);
    await store.close();
    expect(readdirSync(files.folder)).toStrictEqual([odd]);
    store = await openSqliteEventStore({ path });
    await store.append('s', [noted(2)], { expected: 1n });
    expect(readdirSync(files.folder)).toStrictEqual([odd, `${odd}-shm`, `${odd}-wal`]);
  });
});

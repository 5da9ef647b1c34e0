import { describe, expect, it } from 'vitest';
import { beginning } from '../../../src/stores/port/position.ts';
import { openSqliteEventStore } from '../../../src/stores/sqlite/index.ts';
import { noted, sampleUuid } from '../../support/sample-events.ts';
import { eventLogForEachTest, sqliteError } from '../support/event-log.ts';
import { scalarOf } from '../support/raw.ts';
import { collect } from '../support/streams.ts';

const any = { expected: 'any' } as const;
const log = eventLogForEachTest();
const logged = async () =>
  (await collect(log.store.readAll({ after: beginning }))).map(({ event }) => event.id);
const bulky = (n: number) => noted(n, { fingerprint: 'f'.repeat(100), mandate: 'x'.repeat(80) });

describe('a full disk', () => {
  const limitTo = (pages: number) => log.database.exec(`PRAGMA max_page_count = ${pages}`);

  it('refuses what does not fit, keeps what it acknowledged, and goes on when there is room', async () => {
    limitTo(30);
    const acknowledged: string[] = [];
    let refused: unknown;
    for (let n = 1; refused === undefined; n += 1) {
      await log.store.append(`s${n % 3}`, [bulky(n)], any).then(
        () => acknowledged.push(sampleUuid(n)),
        (error: unknown) => {
          refused = error;
        },
      );
    }
    expect(refused).toMatchObject({ code: 'store-unavailable' });
    expect(String(refused)).toContain('the disk is full');
    expect(acknowledged.length).toBeGreaterThan(50);
    expect(await logged()).toStrictEqual(acknowledged);
    expect(scalarOf(log.database, 'PRAGMA integrity_check')).toBe('ok');

    limitTo(1_000_000);
    await log.store.append('s', [bulky(9_999)], any);
    expect(await logged()).toStrictEqual([...acknowledged, sampleUuid(9_999)]);
  });

  it('does not let an append that does not fit take its neighbours along', async () => {
    limitTo(Number(scalarOf(log.database, 'PRAGMA page_count')) + 4);
    const large = Array.from({ length: 200 }, (_, n) => bulky(100 + n));
    const outcomes = await Promise.allSettled([
      log.store.append('a', [noted(1)], any),
      log.store.append('b', [bulky(99), ...large], any),
      log.store.append('c', [noted(2)], any),
    ]);
    expect(outcomes).toMatchObject([
      { status: 'fulfilled' },
      { reason: { code: 'store-unavailable' } },
      { status: 'fulfilled' },
    ]);
    expect(await logged()).toStrictEqual([sampleUuid(1), sampleUuid(2)]);
  });

  it('never holds more or less than was acknowledged, at whatever page it fills up', async () => {
    const start = Number(scalarOf(log.database, 'PRAGMA page_count'));
    const acknowledged: string[] = [];
    for (let step = 0; step < 60; step += 1) {
      limitTo(start + step);
      for (let n = step * 100; ; n += 1) {
        const outcome = await log.store.append('s', [bulky(n)], any).catch(() => undefined);
        if (outcome === undefined) break;
        acknowledged.push(sampleUuid(n));
      }
    }
    expect(acknowledged.length).toBeGreaterThan(200);
    expect(await logged()).toStrictEqual(acknowledged);
  });
});

describe('a disk error', () => {
  const ioError = 10 | (4 << 8); // SQLITE_IOERR_FSYNC

  it.each(['BEGIN IMMEDIATE', 'COMMIT'])('at %s stops the store for good', async (statement) => {
    await log.store.append('s', [noted(1)], any);
    log.beforeExec = (sql) => {
      if (sql === statement) throw sqliteError(ioError);
    };
    const following = collect(
      log.store.subscribe({ after: beginning, signal: new AbortController().signal }),
    );
    const appends = [2, 3].map((n) => log.store.append('s', [noted(n)], any));
    for (const outcome of await Promise.allSettled(appends)) {
      expect(outcome).toMatchObject({ reason: { code: 'store-unavailable' } });
    }
    log.beforeExec = () => undefined;
    const failed = { code: 'store-failed' };
    await expect(log.store.append('s', [noted(2)], any)).rejects.toMatchObject(failed);
    await expect(log.store.readStream('s')).rejects.toMatchObject(failed);
    await expect(logged()).rejects.toMatchObject(failed);
    await expect(following).rejects.toMatchObject(failed);

    const again = await openSqliteEventStore({ path: log.path });
    expect(await again.append('s', [noted(2)], { expected: 1n })).toMatchObject({ version: 2n });
    await again.close();
  });

  it('lets what was queued behind it fail as well', async () => {
    log.beforeExec = (sql) => {
      if (sql === 'COMMIT') throw sqliteError(ioError);
    };
    const large = Array.from({ length: 999 }, (_, n) => noted(10 + n));
    const outcomes = await Promise.allSettled([
      log.store.append('a', [noted(1), ...large], any),
      log.store.append('b', [noted(2)], any),
    ]);
    expect(outcomes).toMatchObject([
      { reason: { code: 'store-unavailable' } },
      { reason: { code: 'store-failed' } },
    ]);
  });

  it('is told in both languages', async () => {
    log.beforeExec = () => {
      throw sqliteError(ioError);
    };
    const refused = await log.store.append('s', [noted(1)], any).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      problems: [
        {
          message: {
            en: `the store \`${log.path}\` cannot be used: the disk reported an error`,
            'zh-CN': `无法使用存储 \`${log.path}\`：磁盘读写出错`,
          },
        },
      ],
    });
  });
});

import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { beginning } from '../../../src/stores/port/position.ts';
import { openSqliteEventStore, openSqliteViewStore } from '../../../src/stores/sqlite/index.ts';
import { noted } from '../../support/sample-events.ts';
import { finished, start } from '../support/child.ts';
import { compileInto } from '../support/compiled.ts';
import { scratch } from '../support/scratch.ts';
import { collect, take } from '../support/streams.ts';

const { folder, remove } = scratch();
let child: (name: string) => string;
let tests = 0;
let path: string;

beforeAll(() => {
  child = compileInto(folder);
});
beforeEach(() => {
  tests += 1;
  path = join(folder, `log-${tests}.db`);
});
afterAll(remove);

const wholeLog = async () => {
  const store = await openSqliteEventStore({ path });
  const log = await collect(store.readAll({ after: beginning }));
  await store.close();
  return log;
};

const kills = process.env['GUANXIA_LONG'] === undefined ? 10 : 500;

describe('a process that is killed while it appends', () => {
  it.each([1, 8])(
    `loses nothing that it acknowledged to %i callers (${kills} kills)`,
    async (streams) => {
      const acknowledged = new Set<string>();
      let unanswered = 0;
      for (let kill = 0; kill < kills; kill += 1) {
        const appending = start(child('append'), { path, first: 1 + kill * 1_000_000, streams });
        const ended = finished(appending);
        await Promise.race([once(appending.stdout, 'data'), ended]);
        await new Promise((resolve) => setTimeout(resolve, randomInt(40)));
        appending.kill('SIGKILL');
        const { out, err } = await ended;
        expect(err).toBe('');
        for (const line of out.split('\n').slice(0, -1)) acknowledged.add(noted(Number(line)).id);

        const logged = (await wholeLog()).map(({ event }) => event.id);
        const kept = new Set(logged);
        expect(kept.size).toBe(logged.length);
        expect([...acknowledged].filter((id) => !kept.has(id))).toStrictEqual([]);
        const unacknowledged = logged.length - acknowledged.size;
        expect(unacknowledged - unanswered).toBeLessThanOrEqual(streams);
        unanswered = unacknowledged;
      }
      expect(acknowledged.size).toBeGreaterThan(kills);
    },
    kills * 6_000,
  );
});

describe('several processes', () => {
  it('create one store together and append without gaps, losses or conflicts', async () => {
    const rounds = 250;
    const appending = [0, 1, 2, 3].map((n) =>
      finished(start(child('append'), { path, first: 1 + n * rounds, streams: 1, rounds })),
    );
    for (const { err, code } of await Promise.all(appending)) {
      expect(err).toBe('');
      expect(code).toBe(0);
    }
    const log = await wholeLog();
    expect(log.map(({ version }) => version)).toStrictEqual(
      Array.from({ length: 1_000 }, (_, n) => BigInt(n + 1)),
    );
    expect(new Set(log.map(({ event }) => event.id)).size).toBe(1_000);
  }, 60_000);

  it.skipIf(process.platform !== 'linux')(
    'keep their locks when they open the same store again',
    async () => {
      const locks = () => {
        const file = statSync(path).ino;
        const own = new RegExp(`POSIX .* ${process.pid} \\S+:${file} `);
        return readFileSync('/proc/locks', 'utf8')
          .split('\n')
          .filter((line) => own.test(line)).length;
      };
      const store = await openSqliteEventStore({ path });
      expect(locks()).toBe(1);
      for (const readOnly of [false, true]) await (await openSqliteEventStore({ path, readOnly })).close();
      await expect(openSqliteViewStore({ path })).rejects.toMatchObject({ code: 'not-a-guanxia-store' });
      expect(locks()).toBe(1);
      await store.close();
    },
  );

  it('wake each other', async () => {
    const store = await openSqliteEventStore({ path });
    const { signal } = new AbortController();
    const following = take(store.subscribe({ after: beginning, signal }), 20);
    const appending = finished(start(child('append'), { path, first: 1, streams: 2, rounds: 10 }));
    const followed = await following;
    expect((await appending).code).toBe(0);
    expect(followed).toStrictEqual(await collect(store.readAll({ after: beginning })));
    await store.close();
  }, 30_000);
});

describe('a process that leaves a subscription', () => {
  it('can end', async () => {
    expect(await finished(start(child('leave'), { path }))).toStrictEqual({ out: '1', err: '', code: 0 });
  }, 30_000);
});

describe('the driver', () => {
  it('is loaded when a store is opened, not before, and without a word', async () => {
    const { out, err } = await finished(start(child('load'), { path }));
    expect(JSON.parse(out)).toStrictEqual({ before: false, after: true });
    expect(err).toBe('');
  }, 30_000);
});

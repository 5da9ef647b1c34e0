import { describe, expect, it } from 'vitest';
import { groupCommit, type Outcome } from '../../src/sqlite/group-commit.ts';
import { beginning } from '../../src/stores/port/position.ts';
import { eventLogForEachTest, sqliteError } from '../stores/support/event-log.ts';
import { collect } from '../stores/support/streams.ts';
import { noted } from '../support/sample-events.ts';

const any = { expected: 'any' } as const;

describe('a group commit', () => {
  const recording = () => {
    const batches: (readonly number[])[] = [];
    const queue = groupCommit<number, number>(
      (jobs) => {
        batches.push(jobs);
        return jobs.map(
          (job): Outcome<number> =>
            job < 0 ? { done: false, error: new Error(`no ${job}`) } : { done: true, result: job * 10 },
        );
      },
      { weigh: Math.abs, limit: 10 },
    );
    return { batches, queue };
  };

  it('takes together what is asked for in one turn, in order and up to its limit', async () => {
    const { batches, queue } = recording();
    const results = await Promise.all([1, 2, 3, 4, 5, 25, 1].map(queue.submit));
    expect(batches).toStrictEqual([[1, 2, 3, 4], [5], [25], [1]]);
    expect(results).toStrictEqual([10, 20, 30, 40, 50, 250, 10]);
  });

  it('takes what is asked for by callbacks of the same turn as well', async () => {
    const { batches, queue } = recording();
    await Promise.all([1, 2].map((job) => Promise.resolve().then(() => queue.submit(job))));
    expect(batches).toStrictEqual([[1, 2]]);
  });

  it('answers each caller for itself', async () => {
    const { queue } = recording();
    const outcomes = await Promise.allSettled([1, -2, 3].map(queue.submit));
    expect(outcomes).toMatchObject([{ value: 10 }, { reason: { message: 'no -2' } }, { value: 30 }]);
  });

  it('does at once what is queued when it is told to', async () => {
    const { batches, queue } = recording();
    const pending = Promise.all([8, 8, 1].map(queue.submit));
    queue.drain();
    expect(batches).toStrictEqual([[8], [8, 1]]);
    expect(await pending).toStrictEqual([80, 80, 10]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(batches).toHaveLength(2);
  });
});

describe('the event log', () => {
  const log = eventLogForEachTest();
  const commits = () => log.executed.filter((sql) => sql === 'COMMIT').length;

  it('commits appends of the same turn once', async () => {
    const appends = Array.from({ length: 64 }, (_, n) => log.store.append(`s${n}`, [noted(n)], any));
    await Promise.all(appends);
    expect(commits()).toBe(1);
    expect(await collect(log.store.readAll({ after: beginning }))).toHaveLength(64);
  });

  it('commits once for callers that append one after another side by side', async () => {
    const caller = async (stream: string) => {
      for (let n = 0; n < 10; n += 1) await log.store.append(stream, [noted(n)], { expected: BigInt(n) });
    };
    await Promise.all(Array.from({ length: 32 }, (_, n) => caller(`s${n}`)));
    expect(commits()).toBeLessThanOrEqual(11);
  });

  it('commits at most 1,000 events at a time, unless one append has more', async () => {
    const batch = (from: number, count: number) => Array.from({ length: count }, (_, n) => noted(from + n));
    const [first, ...rest] = batch(0, 1_500);
    await Promise.all([
      log.store.append('a', [noted(1), ...batch(2, 599)], any),
      log.store.append('b', [noted(1), ...batch(2, 399)], any),
      log.store.append('c', [first as ReturnType<typeof noted>, ...rest], any),
      log.store.append('d', [noted(1)], any),
    ]);
    expect(commits()).toBe(3);
  });

  it('answers only when the commit has returned', async () => {
    let answered = false;
    log.beforeExec = (sql) => {
      if (sql === 'COMMIT') expect(answered).toBe(false);
    };
    await log.store.append('s', [noted(1)], any).then(() => {
      answered = true;
    });
    expect(commits()).toBe(1);
  });

  it('acknowledges nothing of a group whose commit fails, and keeps nothing', async () => {
    log.beforeExec = (sql) => {
      if (sql === 'COMMIT') throw sqliteError(5);
    };
    const outcomes = await Promise.allSettled([1, 2].map((n) => log.store.append(`s${n}`, [noted(n)], any)));
    for (const outcome of outcomes) expect(outcome).toMatchObject({ reason: { code: 'store-unavailable' } });
    log.beforeExec = () => undefined;
    expect(await collect(log.store.readAll({ after: beginning }))).toStrictEqual([]);
    expect(await log.store.append('s1', [noted(1)], { expected: 0n })).toMatchObject({ version: 1n });
  });
});

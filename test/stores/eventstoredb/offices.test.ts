import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventStoreDbWorkQueue, type Timing } from '../../../src/stores/eventstoredb/index.ts';
import type { WorkQueue } from '../../../src/stores/port/work-queue.ts';
import { jsonEvent } from '../../support/esdb-server/record.ts';
import { noted, sampleUuid } from '../../support/sample-events.ts';
import { take } from '../support/streams.ts';
import { clientOf, type Opened, openOnTestServer, quick, separately } from './support/opened.ts';

let opened: Opened;
let queues: WorkQueue[];

beforeEach(async () => {
  opened = await openOnTestServer();
  queues = [];
});

afterEach(async () => {
  for (const queue of queues) await queue.close();
  await opened.store.close();
  await opened.server.close();
});

const queueOf = (prefix: string, timing: Partial<Timing> = {}): WorkQueue => {
  const connect = () => clientOf(opened.server.url);
  const queue = eventStoreDbWorkQueue({
    connect,
    prefix,
    group: 'guanxia',
    timing: { ...quick, ...timing },
    credentials: separately,
  });
  queues.push(queue);
  return queue;
};

const receiveIn = async (prefix: string, numbers: readonly number[]) => {
  const office = opened.another({}, prefix);
  for (const n of numbers) await office.append(`report-${n}`, [noted(n)], { expected: 0n });
  await office.close();
};

const streamsTaken = async (prefix: string, count: number) => {
  const stop = new AbortController();
  const items = await take(queueOf(prefix).take({ signal: stop.signal }), count);
  for (const item of items) await item.done();
  return items.map(({ recorded }) => recorded.stream);
};

describe('offices on one server', () => {
  it('have queues of their own: a worker is given nothing of others, and acknowledges nothing of theirs', async () => {
    await receiveIn('east.', [1, 2, 3]);
    await receiveIn('west.', [4, 5]);
    expect(await streamsTaken('east.', 3)).toStrictEqual(['report-1', 'report-2', 'report-3']);
    expect(await streamsTaken('west.', 2)).toStrictEqual(['report-4', 'report-5']);
    expect(opened.server.groups.all().map(({ settings }) => settings.name)).toStrictEqual([
      'east.guanxia',
      'west.guanxia',
    ]);
  });

  it('take nothing from a group that is not filtered to their prefix', async () => {
    await receiveIn('west.', [4]);
    opened.server.groups.create({
      name: 'east.guanxia',
      source: '$all',
      matches: ({ type }) => type === 'ReportReceived',
      from: 0n,
      maxRetryCount: 10,
      messageTimeoutMs: 30_000,
    });
    await expect(streamsTaken('east.', 1)).rejects.toMatchObject({ code: 'group-of-others' });
  });

  it('put reports aside with their own reason alone', async () => {
    await receiveIn('east.', [1]);
    const queue = queueOf('east.');
    const [item] = await take(queue.take({ signal: new AbortController().signal }), 1);
    await item?.park('unknown-mandate: nowhere');
    await expect
      .poll(queue.parked)
      .toMatchObject([{ stream: 'report-1', reason: 'unknown-mandate: nowhere' }]);
  });
});

describe('a queue whose server stays away', () => {
  const nothingMore = { call: 200, operation: 200, outage: 400 };

  it('ends as unavailable once the time of an outage has passed, not before, and not without one', async () => {
    await receiveIn('east.', [1]);
    const queue = queueOf('east.', nothingMore);
    const taking = queue.take({ signal: new AbortController().signal })[Symbol.asyncIterator]();
    await (await taking.next()).value.done();
    const next = taking.next();
    const early = new Promise((resolve) =>
      setTimeout(() => resolve('still waiting'), 3 * nothingMore.outage),
    );
    expect(await Promise.race([next, early])).toBe('still waiting');
    opened.server.link.set('down');
    const began = performance.now();
    await expect(next).rejects.toMatchObject({ code: 'store-unavailable' });
    expect(performance.now() - began).toBeGreaterThan(nothingMore.outage);
    opened.server.link.set('through');
  });
});

describe('a stream that was deleted', () => {
  it('is given no event, though the server would take one', async () => {
    await opened.store.append('s', [noted(1)], { expected: 0n });
    opened.server.log.remove('s', 'any');
    expect(opened.server.log.append('t', 'no_stream', [jsonEvent(sampleUuid(1, 9), 'x', {})])).toMatchObject({
      kind: 'appended',
    });
    const again = opened.another();
    await expect(again.append('s', [noted(2)], { expected: 0n })).rejects.toMatchObject({
      code: 'stream-deleted',
    });
    expect(opened.server.log.stream('s')).toBeUndefined();
    await again.close();
  });
});

import { describe, expect, it } from 'vitest';
import type { DomainEvent } from '../../../src/domain/events/domain-event.ts';
import { eventStoreDbEventStore, eventStoreDbWorkQueue } from '../../../src/stores/eventstoredb/index.ts';
import type { WorkQueue } from '../../../src/stores/port/work-queue.ts';
import { startTestCluster } from '../../support/esdb-server/cluster.ts';
import { noted } from '../../support/sample-events.ts';
import { survivesLossOfLeader } from './support/loss-of-leader.ts';
import { clientOf, quick, separately } from './support/opened.ts';

const timing = { ...quick, call: 2_500, rest: 200 };
const optionsFor = (url: string) => ({ connect: () => clientOf(url), timing, credentials: separately });

/** Takes what is handed out until so many different reports are done. */
async function workThrough(
  queue: WorkQueue,
  done: Set<string>,
  count: number,
  each: () => void,
): Promise<void> {
  for await (const item of queue.take({ signal: new AbortController().signal })) {
    done.add(item.recorded.stream);
    await item.done();
    each();
    if (done.size === count) return;
  }
}

describe('three nodes', () => {
  survivesLossOfLeader({
    client: '@eventstore/db-client',
    open: (url) => eventStoreDbEventStore(optionsFor(`${url}&gossipTimeout=1`)),
    goesOnWithin: { refuse: 2_000, silent: 3_000 },
  });

  it('workers are given every report, though the leader is lost in the midst', async () => {
    const cluster = await startTestCluster({ noticeMs: 100, electionMs: 400 });
    const store = eventStoreDbEventStore(optionsFor(cluster.url));
    const reports = Array.from({ length: 40 }, (_, n) => `report-${n}`);
    const append = (n: number) => store.append(`report-${n}`, [noted(n) as DomainEvent], { expected: 0n });
    for (let n = 0; n < 20; n += 1) await append(n);
    const queue = eventStoreDbWorkQueue({ ...optionsFor(cluster.url), group: 'guanxia' });
    const done = new Set<string>();
    const working = workThrough(queue, done, reports.length, () => {
      if (done.size === 10) cluster.lose(cluster.leader() as number);
    });
    await expect.poll(cluster.leader, { timeout: 10_000 }).toBe(1);
    for (let n = 20; n < 40; n += 1) await append(n);
    await working;
    expect([...done].toSorted()).toStrictEqual(reports.toSorted());
    await queue.close();
    await store.close();
    await cluster.close();
  }, 60_000);
});

import { describe, expect, it } from 'vitest';
import {
  awaitingReports,
  determineRecorded,
  documentLibrary,
  sweep,
  type Worked,
  work,
} from '../../src/app/index.ts';
import type { DomainEvent, ReportEvent } from '../../src/domain/index.ts';
import { GuanxiaError } from '../../src/problems/index.ts';
import type { EventStore, RecordedEvent } from '../../src/stores/index.ts';
import { beginning } from '../../src/stores/port/position.ts';
import type { WorkItem, WorkQueue } from '../../src/stores/port/work-queue.ts';
import { collect } from '../stores/support/streams.ts';
import { noted } from '../support/sample-events.ts';
import { incoming } from '../support/small-world.ts';
import { countingIds, testOffice } from '../support/test-office.ts';

const ports = (store: EventStore) => ({ store, clock: () => '2024-10-01T00:00:00.000Z', ids: countingIds() });

const eventsOf = async (store: EventStore, report: string) =>
  (await store.readStream(`report-${report}`)).events.map(({ event }) => event as ReportEvent);

/** What was determined, without what differs from one append to the next. */
const essence = (events: readonly DomainEvent[]) => events.map(({ type, data }) => ({ type, data }));

describe('a report that was only recorded', () => {
  const deferred = async () => {
    const office = await testOffice();
    const { report, determinations } = await office.jurisdiction.receive({
      report: incoming(),
      actor: 'clerk-1',
      defer: true,
    });
    expect(determinations).toStrictEqual([]);
    return { ...office, report, stream: `report-${report.id}`, library: documentLibrary(office.store) };
  };

  it('is determined later as it would have been at once', async () => {
    const { store, report, stream, library } = await deferred();
    expect(await determineRecorded(ports(store), library, { stream }, 'worker-1')).toBe('determined');
    const at = await testOffice();
    const once = await at.jurisdiction.receive({ report: incoming(), actor: 'clerk-1' });
    const [received, ...determined] = await eventsOf(store, report.id);
    const [, ...wanted] = await eventsOf(at.store, once.report.id);
    const named = JSON.stringify(essence(wanted)).replaceAll(once.report.id, report.id);
    expect(JSON.stringify(essence(determined))).toBe(named);
    expect(determined.every(({ causationId }) => causationId === received?.id)).toBe(true);
    expect(determined.every(({ correlationId }) => correlationId === received?.correlationId)).toBe(true);
  });

  it('is determined once, however many try', async () => {
    const { store, report, stream, library } = await deferred();
    const shared = ports(store);
    const tries = Array.from({ length: 8 }, () => determineRecorded(shared, library, { stream }, 'worker-1'));
    expect((await Promise.all(tries)).filter((outcome) => outcome === 'determined')).toHaveLength(1);
    expect(await eventsOf(store, report.id)).toHaveLength(1 + report.matters.length);
  });

  it('awaits its determination in the law of conservation, and its receipt is repeated with it', async () => {
    const { jurisdiction, store, report, stream, library } = await deferred();
    const before = { received: 1, inScope: 0, referral: 0, undetermined: 0, awaiting: 1, missing: [] };
    expect(await jurisdiction.conservation()).toMatchObject(before);
    await determineRecorded(ports(store), library, { stream }, 'worker-1');
    expect(await jurisdiction.conservation()).toMatchObject({ received: 1, awaiting: 0, missing: [] });
    const again = await jurisdiction.receive({ report: incoming(), actor: 'clerk-1', defer: true });
    expect(again.status).toBe('replayed');
    expect(again.determinations).toHaveLength(report.matters.length);
  });
});

describe('a worker', () => {
  const handed = (items: readonly RecordedEvent[]) => {
    const said: string[] = [];
    const say = (word: string) => async (reason?: string) => {
      said.push(reason === undefined ? word : `${word} ${reason}`);
    };
    const queue: WorkQueue = {
      take: async function* (): AsyncGenerator<WorkItem> {
        for (const recorded of items) {
          yield { recorded, retries: 0, done: say('done'), again: say('again'), park: say('park') };
        }
      },
      parked: async () => [],
      retryParked: async () => undefined,
      close: async () => undefined,
    };
    return { queue, said };
  };

  const run = async (store: EventStore, queue: WorkQueue) => {
    const told: Worked['outcome'][] = [];
    const { signal } = new AbortController();
    await work(ports(store), documentLibrary(store), queue, {
      actor: 'worker-1',
      signal,
      told: ({ outcome }) => told.push(outcome),
    });
    return told;
  };

  it('says what has become of each report, and parks with a reason what it cannot determine', async () => {
    const { jurisdiction, store } = await testOffice();
    await jurisdiction.receive({ report: incoming(), actor: 'clerk-1', defer: true });
    const stray = noted(1, { mandate: 'nowhere' });
    await store.append(`report-${stray.data.id}`, [stray], { expected: 0n });
    const received = await collect(store.readAll({ after: beginning, types: ['ReportReceived'] }));
    const { queue, said } = handed([...received, received[0] as RecordedEvent]);
    expect(await run(store, queue)).toStrictEqual(['determined', 'parked', 'determined-before']);
    expect(said).toStrictEqual(['done', expect.stringMatching(/^park unknown-mandate: .*nowhere/), 'done']);
  });

  it('puts back what failed for a passing trouble, and stops where nothing can be right any more', async () => {
    const { jurisdiction, store } = await testOffice();
    await jurisdiction.receive({ report: incoming(), actor: 'clerk-1', defer: true });
    const received = await collect(store.readAll({ after: beginning, types: ['ReportReceived'] }));
    const { queue, said } = handed(received);
    const failing = (code: string): EventStore => ({
      ...store,
      append: () => Promise.reject(Object.assign(new (class extends Error {})(), { code })),
    });
    expect(await run(failing('anything'), queue)).toStrictEqual(['parked']);
    expect(said).toStrictEqual(['park internal']);
    await store.close();
    await expect(run(store, handed(received).queue)).rejects.toMatchObject({ code: 'store-closed' });
  });
});

describe('a sweep', () => {
  /** Two reports that can be determined, and one whose mandate nobody has published. */
  const awaiting = async () => {
    const office = await testOffice();
    for (const text of ['one', 'two'])
      await office.jurisdiction.receive({ report: incoming({ text }), actor: 'clerk-1', defer: true });
    const stray = noted(1, { mandate: 'nowhere' });
    await office.store.append(`report-${stray.data.id}`, [stray], { expected: 0n });
    return { ...office, stray: `report-${stray.data.id}` };
  };

  const until = async (holds: () => boolean | Promise<boolean>) => {
    while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5));
  };

  const sweeping = (store: EventStore, every: number) => {
    const stop = new AbortController();
    const told: Worked[] = [];
    const options = { actor: 'worker-1', signal: stop.signal, every, told: (one: Worked) => told.push(one) };
    const running = sweep(ports(store), documentLibrary(store), options);
    return {
      told,
      end: async () => {
        stop.abort();
        await running;
      },
    };
  };

  const lengths = async (store: EventStore) => {
    const received = await collect(store.readAll({ after: beginning, types: ['ReportReceived'] }));
    return Promise.all(received.map(async ({ stream }) => Number((await store.readStream(stream)).version)));
  };

  it('determines what was received and not determined, though no queue has it, and leaves what cannot be', async () => {
    const { store, stray } = await awaiting();
    expect(await awaitingReports(store).look()).toHaveLength(3);
    const { told, end } = sweeping(store, 10);
    await until(async () => (await awaitingReports(store).look()).length === 1);
    const versions = await lengths(store);
    await until(() => told.length === 3);
    // Further sweeps try it again only when something has been published, and say nothing meanwhile.
    await new Promise((resolve) => setTimeout(resolve, 60));
    await end();
    expect(told.map(({ outcome }) => outcome).sort()).toStrictEqual(['determined', 'determined', 'left']);
    expect(told.find(({ outcome }) => outcome === 'left')).toMatchObject({
      stream: stray,
      reason: expect.stringContaining('unknown-mandate'),
    });
    expect(await lengths(store)).toStrictEqual(versions);
  });

  it('lets the queue come first: what has only just come is left for the next time', async () => {
    const { jurisdiction, store } = await testOffice();
    let looks = 0;
    const looked: EventStore = {
      ...store,
      end: () => {
        looks += 1;
        return store.end();
      },
    };
    const { told, end } = sweeping(looked, 20);
    await until(() => looks === 1);
    await jurisdiction.receive({ report: incoming(), actor: 'clerk-1', defer: true });
    const then = looks;
    await until(() => told.length === 1);
    await end();
    expect(looks).toBeGreaterThanOrEqual(then + 2);
  });

  it('decides nothing twice, however many sweep and work at the same time', async () => {
    const { jurisdiction, store } = await testOffice();
    for (let n = 0; n < 20; n += 1)
      await jurisdiction.receive({ report: incoming({ text: `${n}` }), actor: 'clerk-1', defer: true });
    const [received] = await collect(store.readAll({ after: beginning, types: ['ReportReceived'] }));
    const sweeps = Array.from({ length: 4 }, () => sweeping(store, 5));
    await until(async () => (await awaitingReports(store).look()).length === 0);
    for (const { end } of sweeps) await end();
    const matters = received?.event.type === 'ReportReceived' ? received.event.data.matters.length : 0;
    expect(await lengths(store)).toStrictEqual(Array.from({ length: 20 }, () => 1 + matters));
  });

  it('goes on after a passing trouble, and ends where nothing can be right any more', async () => {
    const { store } = await awaiting();
    let troubles = 3;
    const shaky: EventStore = {
      ...store,
      end: async () => {
        troubles -= 1;
        if (troubles >= 0)
          throw new GuanxiaError([{ code: 'store-unavailable', message: { 'zh-CN': '不通', en: 'down' } }]);
        return store.end();
      },
    };
    const { told, end } = sweeping(shaky, 5);
    await until(() => told.length === 3);
    await end();
    await store.close();
    const { signal } = new AbortController();
    const options = { actor: 'worker-1', signal, every: 5, told: () => undefined };
    await expect(sweep(ports(store), documentLibrary(store), options)).rejects.toMatchObject({
      code: 'store-closed',
    });
  });
});

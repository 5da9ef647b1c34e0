import { beforeEach, describe, expect, it } from 'vitest';
import {
  acceptIntoOutbox,
  clearRefused,
  determineRecorded,
  documentLibrary,
  forwardOutbox,
  type Outbox,
  receive,
  receiveOrQueue,
  refusedIn,
} from '../../src/app/index.ts';
import { GuanxiaError } from '../../src/problems/index.ts';
import { type EventStore, memoryEventStore, memoryViewStore } from '../../src/stores/index.ts';
import { beginning } from '../../src/stores/port/position.ts';
import { collect } from '../stores/support/streams.ts';
import { incoming, mandate } from '../support/small-world.ts';
import { countingIds, type TestOffice, testOffice } from '../support/test-office.ts';

const down = () =>
  new GuanxiaError([{ code: 'store-unavailable', message: { 'zh-CN': '不通', en: 'down' } }]);

let office: TestOffice;
let outbox: Outbox;
let ids: () => string;
let reachable: boolean;
let store: EventStore;

beforeEach(async () => {
  office = await testOffice();
  outbox = { log: memoryEventStore(), notes: memoryViewStore() };
  ids = countingIds();
  for (let n = 0; n < 100; n += 1) ids();
  reachable = true;
  const assertUp = () => {
    if (!reachable) throw down();
  };
  store = {
    ...office.store,
    append: async (...args) => {
      assertUp();
      return office.store.append(...args);
    },
    readStream: async (name) => {
      assertUp();
      return office.store.readStream(name);
    },
    readAll: async function* (options) {
      assertUp();
      yield* office.store.readAll(options);
    },
  };
});

const ports = () => ({ store, vault: office.vault, clock: () => '2024-10-01T00:00:00.000Z', ids });
const submission = (n: number) => ({
  report: { ...incoming({ text: `${n}` }), mandate: mandate.id },
  actor: 'clerk-1',
});
const queue = (n: number) => receiveOrQueue(ports(), documentLibrary(store), { outbox }, submission(n));
const received = async () =>
  (await collect(office.store.readAll({ after: beginning, types: ['ReportReceived'] }))).map(
    ({ stream }) => stream,
  );

describe('an intake with an outbox', () => {
  it('goes on taking reports in, and forwards them in order before the next', async () => {
    expect((await queue(1)).status).toBe('recorded');
    reachable = false;
    const queued = [await queue(2), await queue(3)];
    expect(queued.map(({ status, determinations }) => [status, determinations.length])).toStrictEqual([
      ['queued', 0],
      ['queued', 0],
    ]);
    reachable = true;
    const next = await queue(4);
    expect(next.status).toBe('recorded');
    const wanted = [...queued, next].map(({ report: { id } }) => `report-${id}`);
    expect((await received()).slice(1)).toStrictEqual(wanted);
    expect(await forwardOutbox(outbox, { store: store })).toStrictEqual({
      forwarded: 0,
      before: 0,
      awaiting: [],
      refused: [],
    });
  });

  it('recognises a report whose first answer was lost', async () => {
    const failing: EventStore = {
      ...store,
      append: async (...args) => {
        await office.store.append(...args);
        throw new GuanxiaError([
          { code: 'store-outcome-unknown', message: { 'zh-CN': '不知道', en: 'unknown' } },
        ]);
      },
    };
    const lost = await receiveOrQueue(
      { ...ports(), store: failing },
      documentLibrary(store),
      { outbox },
      submission(1),
    );
    expect(lost.status).toBe('queued');
    expect(await forwardOutbox(outbox, { store: store })).toStrictEqual({
      forwarded: 0,
      before: 1,
      awaiting: [],
      refused: [],
    });
    expect(await received()).toHaveLength(1);
  });

  it('takes the same report in once, and refuses another under its key', async () => {
    reachable = false;
    const first = await queue(1);
    expect(await queue(1)).toStrictEqual(first);
    const { mandate: _named, ...unnamed } = incoming();
    const key = { idempotencyKey: 'k' };
    const offline = { ...ports(), store: outbox.log };
    await acceptIntoOutbox(offline, { ...submission(2), ...key });
    await expect(acceptIntoOutbox(offline, { ...submission(3), ...key })).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
    await expect(acceptIntoOutbox(offline, { report: unnamed, actor: 'clerk-1' })).rejects.toMatchObject({
      code: 'mandate-not-named',
    });
  });

  it('tells a report whose key was used elsewhere meanwhile, and goes on with the others', async () => {
    reachable = false;
    const offline = { ...ports(), store: outbox.log };
    const { report: taken } = await acceptIntoOutbox(offline, { ...submission(1), idempotencyKey: 'k' });
    await queue(2);
    reachable = true;
    await receive(ports(), documentLibrary(store), { ...submission(3), idempotencyKey: 'k' });
    expect(await forwardOutbox(outbox, { store: store })).toStrictEqual({
      forwarded: 1,
      before: 0,
      awaiting: [],
      refused: [taken.id],
    });
    const again = { forwarded: 0, before: 0, awaiting: [], refused: [taken.id] };
    expect(await forwardOutbox(outbox, { store })).toStrictEqual(again);
    await expect(clearRefused(outbox, 'another')).rejects.toMatchObject({ code: 'not-refused' });
    await clearRefused(outbox, taken.id);
    expect(await refusedIn(outbox)).toStrictEqual([]);
    await expect(clearRefused(outbox, taken.id)).rejects.toMatchObject({ code: 'not-refused' });
  });

  it('keeps what is refused on its list also when it is told while another report is taken in', async () => {
    reachable = false;
    const offline = { ...ports(), store: outbox.log };
    const { report: taken } = await acceptIntoOutbox(offline, { ...submission(1), idempotencyKey: 'k' });
    reachable = true;
    await receive(ports(), documentLibrary(store), { ...submission(3), idempotencyKey: 'k' });
    expect((await queue(4)).status).toBe('recorded');
    expect(await refusedIn(outbox)).toStrictEqual([taken.id]);
  });

  it('belongs to the log that it was first forwarded to', async () => {
    reachable = false;
    await queue(1);
    reachable = true;
    await forwardOutbox(outbox, { store });
    const other = memoryEventStore();
    await expect(forwardOutbox(outbox, { store: other })).rejects.toMatchObject({
      code: 'outbox-of-another-log',
    });
    expect((await forwardOutbox(outbox, { store })).forwarded).toBe(0);
  });

  it('determines what arrives where no worker would, and says what could not be', async () => {
    reachable = false;
    await queue(1);
    reachable = true;
    const library = documentLibrary(store);
    const determine = (arrived: { readonly stream: string }) =>
      determineRecorded(ports(), library, arrived, 'clerk-1');
    expect(await forwardOutbox(outbox, { store, determine })).toMatchObject({ forwarded: 1, awaiting: [] });
    const types = ['MatterFoundInScope', 'MatterReferred', 'MatterLeftUndetermined'] as const;
    expect(await collect(office.store.readAll({ after: beginning, types }))).not.toStrictEqual([]);
    reachable = false;
    const { report } = await queue(2);
    reachable = true;
    const unable = async () => {
      throw new GuanxiaError([{ code: 'unknown-matter-code', message: { 'zh-CN': '不明', en: 'unknown' } }]);
    };
    expect(await forwardOutbox(outbox, { store, determine: unable })).toStrictEqual({
      forwarded: 1,
      before: 0,
      awaiting: [report.id],
      refused: [],
    });
  });

  it('goes on where forwarding was interrupted, and adds nothing twice', async () => {
    reachable = false;
    for (let n = 1; n <= 5; n += 1) await queue(n);
    reachable = true;
    let appends = 0;
    const failing: EventStore = {
      ...store,
      append: async (...args) => {
        appends += 1;
        const answer = await office.store.append(...args);
        if (appends === 3) throw down();
        return answer;
      },
    };
    await expect(forwardOutbox(outbox, { store: failing })).rejects.toMatchObject({
      code: 'store-unavailable',
    });
    const both = await Promise.all([
      forwardOutbox(outbox, { store: store }),
      forwardOutbox(outbox, { store: store }),
    ]);
    expect(both[0].forwarded + both[1].forwarded).toBe(3);
    expect(await received()).toHaveLength(5);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DomainEvent } from '../../../src/domain/events/domain-event.ts';
import type { EventStore, NonEmpty } from '../../../src/stores/port/event-store.ts';
import { beginning } from '../../../src/stores/port/position.ts';
import { type AppendFault, inTurn } from '../../support/esdb-server/faults.ts';
import type { TestServer } from '../../support/esdb-server/server.ts';
import { startTestServer } from '../../support/esdb-server/server.ts';
import { noted } from '../../support/sample-events.ts';
import { collect, take } from '../support/streams.ts';
import { type Opened, openOnTestServer, quick } from './support/opened.ts';

const notes = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => noted(from + index)) as unknown as NonEmpty<DomainEvent>;
const ids = (count: number) => notes(1, count).map(({ id }) => id);

describe('an append', () => {
  let server: TestServer;
  let store: EventStore;
  let another: Opened['another'];

  beforeEach(async () => {
    ({ server, store, another } = await openOnTestServer({ timing: { call: 300 } }));
  });

  afterEach(async () => {
    await store.close();
    await server.close();
  });

  const logIds = async () =>
    (await collect(store.readAll({ after: beginning }))).map(({ event }) => event.id);

  const faults: readonly AppendFault['kind'][] = [
    'reset-before-commit',
    'reset-after-commit',
    'silent-before-commit',
    'silent-after-commit',
  ];

  it.each(faults)('is stored once after one %s, and after three in a row', async (kind) => {
    await store.append('s', notes(1, 2), { expected: 0n });
    const fault = { kind } as AppendFault;
    server.faults.onAppend = inTurn(fault);
    expect(await store.append('s', [noted(3)], { expected: 2n })).toMatchObject({ version: 3n });
    server.faults.onAppend = inTurn(fault, fault, fault);
    expect(await store.append('s', notes(4, 2), { expected: 'any' })).toMatchObject({ version: 5n });
    expect(await logIds()).toStrictEqual(ids(5));
  });

  it('is a conflict if somebody else was faster while its answer was lost', async () => {
    await store.append('s', [noted(1)], { expected: 0n });
    const another = noted(9);
    server.faults.onAppend = () => {
      server.faults.onAppend = () => undefined;
      server.log.append('s', 0n, [
        {
          id: another.id,
          type: another.type,
          contentType: '',
          metadata: new Uint8Array(),
          data: new Uint8Array(),
        },
      ]);
      return { kind: 'reset-before-commit' };
    };
    const attempt = store.append('s', [noted(2)], { expected: 1n });
    await expect(attempt).rejects.toMatchObject({ code: 'foreign-event' });
  });

  it('is of unknown outcome when the server stays silent, within its time', async () => {
    const impatient = another({ call: 100, operation: 300 });
    server.faults.onAppend = () => ({ kind: 'silent-after-commit' });
    const attempt = impatient.append('s', [noted(1)], { expected: 0n });
    await expect(attempt).rejects.toMatchObject({ code: 'store-outcome-unknown' });
    server.faults.onAppend = () => undefined;
    expect(await store.append('s', [noted(1)], { expected: 0n })).toMatchObject({ version: 1n });
    expect(await logIds()).toStrictEqual(ids(1));
    await impatient.close();
  });

  it('goes to the leader when it came to another node', async () => {
    const leader = await startTestServer();
    server.faults.leadership = () => ({ host: '127.0.0.1', port: leader.link.port });
    expect(await store.append('s', [noted(1)], { expected: 0n })).toMatchObject({ version: 1n });
    expect(leader.log.stream('s')).toHaveLength(1);
    await store.close();
    await leader.close();
  });

  it('tells that it is larger than the server takes', async () => {
    const small = await openOnTestServer({ maxAppendSize: 10_000 });
    const attempt = small.store.append('s', notes(1, 50), { expected: 0n });
    await expect(attempt).rejects.toMatchObject({ code: 'append-too-large' });
    await small.store.close();
    await small.server.close();
  });

  it('is refused to whom the server denies it', async () => {
    server.faults.onAppend = () => ({ kind: 'refuse', code: 7, exception: 'access-denied' });
    const attempt = store.append('s', [noted(1)], { expected: 0n });
    await expect(attempt).rejects.toMatchObject({ code: 'store-denied' });
  });
});

describe('a server', () => {
  const open = openOnTestServer;

  it('that accepts connections and stays silent holds up nothing', async () => {
    const { server, store, another } = await open({ timing: { call: 100, operation: 300 } });
    server.link.set('silent');
    const outcomes = await Promise.allSettled([
      store.readStream('s'),
      collect(store.readAll({ after: beginning })),
      store.append('s', [noted(1)], { expected: 0n }),
      store.end(),
    ]);
    expect(outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason.code)).toStrictEqual([
      'store-unavailable',
      'store-unavailable',
      'store-unavailable',
      'store-unavailable',
    ]);
    server.link.set('through');
    await new Promise((resolve) => setTimeout(resolve, quick.rest));
    expect(await another({}).append('s', [noted(1)], { expected: 0n })).toMatchObject({ version: 1n });
    await store.close();
    await server.close();
  });

  it('that is down is left alone after several failures, then tried again', async () => {
    const { server, store } = await open({ timing: { operation: 300 } });
    server.link.set('down');
    for (let n = 0; n < 3; n += 1) {
      await expect(store.readStream('s')).rejects.toMatchObject({ code: 'store-unavailable' });
    }
    const before = server.link.connections();
    await expect(store.readStream('s')).rejects.toMatchObject({ code: 'store-unavailable' });
    expect(server.link.connections() - before).toBeLessThanOrEqual(1);
    server.link.set('through');
    await new Promise((resolve) => setTimeout(resolve, 2 * quick.rest));
    expect((await store.readStream('s')).version).toBe(0n);
    await store.close();
    await server.close();
  });

  it('that is slow is waited for', async () => {
    const { server, store } = await open();
    server.link.set({ delayMs: 30 });
    await store.append('s', notes(1, 3), { expected: 'any' });
    expect((await store.readStream('s')).version).toBe(3n);
    await store.close();
    await server.close();
  });

  it('whose connection breaks in the middle of reading is read on', async () => {
    const { server, store } = await open();
    for (let n = 0; n < 3; n += 1) await store.append('s', notes(1 + 400 * n, 400), { expected: 'any' });
    let sent = 0;
    server.faults.onSend = () => {
      sent += 1;
      return sent % 700 === 0 ? 'cut' : undefined;
    };
    expect(await collect(store.readAll({ after: beginning }))).toHaveLength(1_200);
    expect((await store.readStream('s')).version).toBe(1_200n);
    await store.close();
    await server.close();
  });

  it('whose connection breaks under a subscription is followed on', async () => {
    const { server, store } = await open();
    const following = take(store.subscribe({ after: beginning, signal: new AbortController().signal }), 40);
    for (let n = 1; n <= 40; n += 1) {
      if (n % 10 === 0) server.link.cut();
      await store.append('s', [noted(n)], { expected: BigInt(n - 1) });
    }
    expect((await following).map(({ event }) => event.id)).toStrictEqual(ids(40));
    await store.close();
    await server.close();
  });
});

describe('after connecting again', () => {
  it('another log is noticed, and nothing more is done with it', async () => {
    const { server, store } = await openOnTestServer();
    await store.append('s', notes(1, 3), { expected: 0n });
    server.log.scavenge(({ revision }) => revision === 2n);
    server.link.cut();
    for (let n = 0; n < 2; n += 1) {
      await expect(store.readStream('s')).rejects.toMatchObject({ code: 'store-diverged' });
      await expect(store.append('t', [noted(9)], { expected: 0n })).rejects.toMatchObject({
        code: 'store-diverged',
      });
    }
    expect(server.log.stream('t')).toBeUndefined();
    await store.close();
    await server.close();
  });
});

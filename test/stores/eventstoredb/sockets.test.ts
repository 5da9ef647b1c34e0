import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventStoreDbEventStore, eventStoreDbWorkQueue } from '../../../src/stores/eventstoredb/index.ts';
import { beginning } from '../../../src/stores/port/position.ts';
import { startTestServer } from '../../support/esdb-server/server.ts';
import { long } from '../../support/long.ts';
import { noted } from '../../support/sample-events.ts';
import { collect } from '../support/streams.ts';
import { clientOf, quick, separately } from './support/opened.ts';
import { type SilentServer, socketsOfProcess, startSilentServer } from './support/silent-server.ts';

// An hour of a worker that asks a silent server again and again, at a fiftieth of the usual times.
const compressed = { ...quick, call: 250, operation: 700, outage: 700, rest: 20, look: 20 };

/** A machine that is busy with other things is waited for. */
const patience = { timeout: 30_000 };
const rounds = long ? 12 : 4;
const callsInRound = 5;

/** A client may have one connection under way to each of the addresses that it knows. */
const most = 6;

let server: SilentServer;
let before: number;

beforeEach(async () => {
  before = socketsOfProcess();
  server = await startSilentServer();
});

afterEach(async () => {
  await server.close();
});

const addresses = {
  'one node, plain': () => `esdb://127.0.0.1:${server.port}?tls=false`,
  'one node, TLS': () => `esdb://localhost:${server.port}?tls=true`,
  'a cluster, plain': () => `esdb://127.0.0.1:${server.port},localhost:${server.port}?tls=false`,
  'a cluster, TLS': () => `esdb://localhost:${server.port},localhost:${server.port}?tls=true`,
};
const each = Object.entries(addresses).map(([what, address]) => ({ what, address }));

const optionsFor = (address: string) => ({
  connect: () => clientOf(address),
  timing: compressed,
  credentials: separately,
});

const gone = async () => {
  await expect.poll(server.open, patience).toBe(0);
  await expect.poll(socketsOfProcess, patience).toBeLessThanOrEqual(before);
};

describe('a server that takes connections and never answers', () => {
  it.each(each)('is left with as many as at first, and with none after close: $what', async ({ address }) => {
    const store = eventStoreDbEventStore(optionsFor(address()));
    for (let round = 0; round < rounds; round += 1) {
      const asked = Array.from({ length: callsInRound }, (_, n) => store.readStream(`s${n}`));
      const outcomes = await Promise.allSettled(asked);
      for (const outcome of outcomes)
        expect(outcome).toMatchObject({ reason: { code: 'store-unavailable' } });
      expect(server.open()).toBeLessThanOrEqual(most);
    }
    expect(server.made()).toBeGreaterThan(2);
    await store.close();
    await gone();
  });

  it.each(each)('is let go of while the first connection is being made: $what', async ({ address }) => {
    const store = eventStoreDbEventStore(optionsFor(address()));
    const asked = Promise.allSettled([
      store.readStream('s'),
      collect(store.readAll({ after: beginning })),
      store.end(),
      collect(store.subscribe({ after: beginning, signal: new AbortController().signal })),
    ]);
    await expect.poll(server.made, patience).toBeGreaterThan(0);
    await store.close();
    for (const outcome of await asked) expect(outcome.status).toBe('rejected');
    await gone();
  });

  it.each(each)('keeps no connection of a worker: $what', async ({ address }) => {
    const timing = { ...compressed, outage: 60_000 };
    const queue = eventStoreDbWorkQueue({ ...optionsFor(address()), timing, group: 'guanxia' });
    const stop = new AbortController();
    const taking = collect(queue.take({ signal: stop.signal })).catch(() => undefined);
    await expect.poll(server.made, patience).toBeGreaterThan(2);
    expect(server.open()).toBeLessThanOrEqual(most);
    stop.abort();
    await queue.close();
    await taking;
    await gone();
  });
});

it('a server that answers is left with none after close, also under a subscription', async () => {
  const answering = await startTestServer();
  const store = eventStoreDbEventStore({ ...optionsFor(answering.url), timing: quick });
  await store.append('s', [noted(1)], { expected: 0n });
  const following = store.subscribe({ after: beginning, signal: new AbortController().signal });
  const iterator = following[Symbol.asyncIterator]();
  await iterator.next();
  const next = iterator.next().catch((error: unknown) => error);
  expect(answering.link.open()).toBeGreaterThan(0);
  await store.close();
  expect(await next).toMatchObject({ code: 'store-closed' });
  await expect.poll(answering.link.open, patience).toBe(0);
  await answering.close();
});

import { randomUUID } from 'node:crypto';
import { EventStoreDBClient } from '@eventstore/db-client';
import type { DomainEvent } from '../../src/domain/index.ts';
import { openEventStoreDb } from '../../src/stores/eventstoredb/index.ts';
import type { EventStore } from '../../src/stores/index.ts';
import { beginning } from '../../src/stores/port/position.ts';
import { startTestServer } from '../../test/support/esdb-server/server.ts';
import { noted } from '../../test/support/sample-events.ts';
import { machine } from '../support/machine.ts';
import { writeResult } from '../support/results.ts';
import { interleaved, type Side } from '../support/rounds.ts';
import { printTable, short } from '../support/table.ts';

const appends = 500;
const atOnce = 64;

const data = new TextEncoder().encode(JSON.stringify(noted(1)));

/** Appends one event to each of many new streams, so many under way at once. */
const appendAll = async (width: number, append: (stream: string) => Promise<unknown>): Promise<number> => {
  const run = randomUUID();
  const lane = async (first: number) => {
    for (let n = first; n < appends; n += width) await append(`report-${run}-${n}`);
  };
  await Promise.all(Array.from({ length: width }, (_, first) => lane(first)));
  return appends;
};

const bare = (client: EventStoreDBClient) => (stream: string) =>
  client.appendToStream(
    stream,
    { id: randomUUID(), type: 'ReportReceived', contentType: 'application/octet-stream', data, metadata: {} },
    { expectedRevision: 'no_stream', credentials: { username: '', password: '' } },
  );

const ours = (store: EventStore) => (stream: string) =>
  store.append(stream, [{ ...noted(1), id: randomUUID() } as DomainEvent], { expected: 0n });

const counted = async (events: AsyncIterable<unknown>): Promise<number> => {
  let count = 0;
  for await (const _event of events) count += 1;
  return count;
};

const caughtUp = async (store: EventStore, total: number): Promise<number> => {
  const leaving = new AbortController();
  let count = 0;
  for await (const _event of store.subscribe({ after: beginning, signal: leaving.signal })) {
    count += 1;
    if (count === total) leaving.abort();
  }
  return count;
};

/** A log to read, on a server of its own so that appends do not make it longer. */
const readable = async (events: number) => {
  const server = await startTestServer();
  const store = await openEventStoreDb({ connectionString: server.url });
  for (let n = 0; n < events; n += 50) {
    const batch = Array.from({ length: 50 }, (_, index) => noted(n + index));
    await store.append(`report-${n}`, batch as unknown as readonly [DomainEvent], { expected: 0n });
  }
  return { server, store, client: EventStoreDBClient.connectionString(server.url) };
};

/** `npm run bench esdb`: the log on the test server beside the bare client, all in one process. */
export const benchEsdb = async (): Promise<void> => {
  const where = machine();
  const server = await startTestServer();
  const client = EventStoreDBClient.connectionString(server.url);
  const store = await openEventStoreDb({ connectionString: server.url });
  const log = await readable(20_000);
  const total = Number(log.server.log.all().length);
  const sides: readonly Side[] = [
    { name: 'append, bare', pass: () => appendAll(1, bare(client)) },
    { name: 'append', pass: () => appendAll(1, ours(store)) },
    { name: `append ${atOnce} at once, bare`, pass: () => appendAll(atOnce, bare(client)) },
    { name: `append ${atOnce} at once`, pass: () => appendAll(atOnce, ours(store)) },
    { name: 'read all, bare', pass: () => counted(log.client.readAll()) },
    { name: 'read all', pass: () => counted(log.store.readAll({ after: beginning })) },
    { name: 'catch up', pass: () => caughtUp(log.store, total) },
  ];
  const timings = await interleaved(sides, { rounds: 5, milliseconds: 1, warmUp: 1 });
  printTable(
    ['on the test server', 'events/s'],
    timings.map(({ name, median }) => [name, short(1e6 / median)]),
  );
  writeResult('esdb', { machine: where, timings });
  for (const { close } of [store, log.store, server, log.server]) await close();
  process.exit(0);
};

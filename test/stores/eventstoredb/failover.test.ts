import { describe, expect, it } from 'vitest';
import { eventStoreDbEventStore } from '../../../src/stores/eventstoredb/index.ts';
import { startTestServer } from '../../support/esdb-server/server.ts';
import { noted } from '../../support/sample-events.ts';
import { clientOf, quick, separately } from './support/opened.ts';

describe('after the loss of a leader', () => {
  it('the next one is found, though a node still names the one that is gone', async () => {
    const [dead, follower, leader] = [
      await startTestServer(),
      await startTestServer(),
      await startTestServer(),
    ];
    dead.link.set('down');
    follower.faults.leadership = () => ({ host: '127.0.0.1', port: dead.link.port });
    let asked = 0;
    const connect = () => {
      asked += 1;
      return clientOf(asked < 3 ? follower.url : leader.url);
    };
    const store = eventStoreDbEventStore({
      connect,
      timing: { ...quick, call: 1_000 },
      credentials: separately,
    });
    const appends = Array.from({ length: 16 }, (_, n) => store.append(`s${n}`, [noted(n)], { expected: 0n }));
    expect(await Promise.all(appends)).toHaveLength(16);
    expect(leader.log.all()).toHaveLength(16);
    await store.close();
    for (const server of [dead, follower, leader]) await server.close();
  });

  it.each(['silent', 'down'] as const)(
    'one that is %s is told within the time of one operation',
    async (how) => {
      const server = await startTestServer();
      server.link.set(how);
      const store = eventStoreDbEventStore({
        connect: () => clientOf(server.url),
        timing: { ...quick, call: 100, operation: 400 },
        credentials: separately,
      });
      const began = performance.now();
      await expect(store.readStream('s')).rejects.toMatchObject({ code: 'store-unavailable' });
      expect(performance.now() - began).toBeLessThan(3_000);
      await store.close();
      await server.close();
    },
  );
});

it('however much is asked of a server that stays away, all of it waits once', async () => {
  const server = await startTestServer();
  server.link.set('down');
  const timing = { ...quick, call: 100, operation: 600, rest: 20 };
  const store = eventStoreDbEventStore({
    connect: () => clientOf(server.url),
    timing,
    credentials: separately,
  });
  const began = performance.now();
  for (let n = 0; n < 20; n += 1) {
    await expect(store.append(`s${n}`, [noted(n)], { expected: 0n })).rejects.toMatchObject({
      name: 'GuanxiaError',
    });
  }
  expect(performance.now() - began).toBeLessThan(20 * timing.operation * 0.5);
  server.link.set('through');
  await expect.poll(() => store.readStream('s').catch(() => undefined)).toMatchObject({ version: 0n });
  const added = await store.append('s', [noted(1)], { expected: 0n });
  expect(added.version).toBe(1n);
  await store.close();
  await server.close();
});

it('what is asked for while no leader is elected waits for one, also after many failures', async () => {
  const server = await startTestServer();
  const store = eventStoreDbEventStore({
    connect: () => clientOf(server.url),
    timing: quick,
    credentials: separately,
  });
  server.faults.leadership = () => 'nowhere';
  const first = Array.from({ length: 8 }, (_, n) => store.append(`s${n}`, [noted(n)], { expected: 0n }));
  await new Promise((resolve) => setTimeout(resolve, 300));
  const second = Array.from({ length: 8 }, (_, n) => store.append(`t${n}`, [noted(n + 8)], { expected: 0n }));
  await new Promise((resolve) => setTimeout(resolve, 300));
  server.faults.leadership = () => 'here';
  const elected = performance.now();
  expect(await Promise.all([...first, ...second])).toHaveLength(16);
  expect(performance.now() - elected).toBeLessThan(2_000);
  await store.close();
  await server.close();
});

describe('a reason that no waiting changes is told at once', () => {
  const readWith = async (url: string) => {
    const store = eventStoreDbEventStore({ connect: () => clientOf(url) });
    const began = performance.now();
    const error = await store.readStream('s').catch((thrown: Error) => thrown);
    await store.close();
    return { error, took: performance.now() - began };
  };

  it('TLS to a server without', async () => {
    const server = await startTestServer();
    const { error, took } = await readWith(server.url.replace('tls=false', 'tls=true'));
    expect(error).toMatchObject({
      code: 'store-unavailable',
      message: expect.stringContaining('TLS was spoken'),
    });
    expect(took).toBeLessThan(4_000);
    await server.close();
  });

  it('a host that nobody knows', async () => {
    const { error, took } = await readWith('esdb://no-such-host.invalid:2113?tls=false');
    expect(error).toMatchObject({
      code: 'store-unavailable',
      message: expect.stringContaining('host is unknown'),
    });
    expect(took).toBeLessThan(4_000);
  });
});

it('the reason stays told while the server is left alone', async () => {
  const store = eventStoreDbEventStore({
    connect: () => clientOf('esdb://127.0.0.1:1?tls=false'),
    timing: { ...quick, operation: 200, rest: 5_000 },
  });
  for (let n = 0; n < 7; n += 1) {
    await expect(store.readStream('s')).rejects.toMatchObject({
      message: expect.stringContaining('the connection was refused'),
    });
  }
  await store.close();
});

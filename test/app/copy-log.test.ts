import { describe, expect, it } from 'vitest';
import { copyLog } from '../../src/app/index.ts';
import type { DomainEvent } from '../../src/domain/events/domain-event.ts';
import { eventLeafHash, treeBuilder } from '../../src/evidence/index.ts';
import { memoryEventStore } from '../../src/stores/index.ts';
import type { EventStore, NonEmpty } from '../../src/stores/port/event-store.ts';
import { beginning, positionOf } from '../../src/stores/port/position.ts';
import { collect } from '../stores/support/streams.ts';
import { drafted, noted, submitted } from '../support/sample-events.ts';

const notes = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => noted(from + index)) as unknown as NonEmpty<DomainEvent>;

const filled = async (): Promise<EventStore> => {
  const store = memoryEventStore();
  await store.append('a', notes(1, 230), { expected: 0n });
  for (let n = 0; n < 20; n += 1)
    await store.append(n % 2 === 0 ? 'b' : 'a', [submitted(300 + n)], { expected: 'any' });
  await store.append('c', [drafted(400, { text: 'x'.repeat(600_000) }), drafted(401, { 10: 'a', 9: 'b' })], {
    expected: 0n,
  });
  return store;
};

const kept = async (store: EventStore) => (await collect(store.scan({ after: beginning }))).flat();

const told = async (store: EventStore) =>
  (await kept(store)).map(({ bytes, hash, ...place }) => ({
    ...place,
    bytes: Buffer.from(bytes).toString('latin1'),
    hash: Buffer.from(hash).toString('hex'),
  }));

const rootOf = async (store: EventStore) => {
  const tree = treeBuilder();
  for (const event of await kept(store)) tree.append(eventLeafHash(event));
  return tree.root();
};

describe('a copy of a log', () => {
  it('has the same bytes, chains and tree', async () => {
    const [from, to] = [await filled(), memoryEventStore()];
    const steps: number[] = [];
    const result = await copyLog(from, to, { progress: (done) => steps.push(done) });
    expect(result).toStrictEqual({ copied: 252, before: 0 });
    expect(steps).toStrictEqual(Array.from({ length: 252 }, (_, n) => n + 1));
    expect(await told(to)).toStrictEqual(await told(from));
    expect(await rootOf(to)).toStrictEqual(await rootOf(from));
    expect(await copyLog(from, to)).toStrictEqual({ copied: 0, before: 252 });
  });

  it('goes on where an earlier one was interrupted', async () => {
    const [from, to] = [await filled(), memoryEventStore()];
    let appends = 0;
    const failing: EventStore = {
      ...to,
      append: (...args) => {
        appends += 1;
        return appends === 5 ? Promise.reject(new Error('cut')) : to.append(...args);
      },
    };
    await expect(copyLog(from, failing)).rejects.toThrow('cut');
    const { before, copied } = await copyLog(from, to);
    expect(before).toBeGreaterThan(0);
    expect(before + copied).toBe(252);
    expect(await rootOf(to)).toStrictEqual(await rootOf(from));
    await from.append('d', [noted(500)], { expected: 0n });
    expect(await copyLog(from, to)).toStrictEqual({ copied: 1, before: 252 });
  });

  it('is refused into a log that holds something else', async () => {
    const [from, to] = [await filled(), memoryEventStore()];
    await to.append('a', notes(1, 2), { expected: 0n });
    await to.append('z', [noted(9)], { expected: 0n });
    await expect(copyLog(from, to)).rejects.toMatchObject({
      code: 'copy-differs',
      message:
        'from event number 3 on, the logs differ: the source has event 3 of `a`, the target event 1 of `z`',
    });
    const longer = await filled();
    await longer.append('z', [noted(600)], { expected: 0n });
    await expect(copyLog(from, longer)).rejects.toMatchObject({ code: 'copy-differs' });
  });

  it('is told to be wrong when the target kept something else', async () => {
    const [from, to] = [await filled(), memoryEventStore()];
    const forgetful: EventStore = {
      ...to,
      append: (stream, events, options) =>
        stream === 'c'
          ? Promise.resolve({ version: 2n, position: positionOf(1n) })
          : to.append(stream, events, options),
    };
    await expect(copyLog(from, forgetful)).rejects.toMatchObject({
      code: 'copy-differs',
      message: expect.stringContaining('the target nothing'),
    });
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { catchUp, logAsOf, rowsOf } from '../../src/app/index.ts';
import { inScope, type Projection } from '../../src/projections/index.ts';
import { type EventStore, memoryEventStore, memoryViewStore } from '../../src/stores/index.ts';
import { determined, received } from '../projections/samples.ts';

const report = (n: number): string => `00000000-0000-8000-8000-${n.toString().padStart(12, '0')}`;

/** Received on the 2nd at nine, determined at ten; written down a day later. */
const history = async (): Promise<EventStore> => {
  const store = memoryEventStore();
  const recordedAt = '2024-09-03T10:00:00.000+08:00';
  const events = [
    received({ n: 1, report: report(1), matters: 1 }),
    determined({ n: 2, report: report(1), outcome: 'in-scope' }),
  ] as const;
  await store.append(
    `report-${report(1)}`,
    [
      { ...events[0], recordedAt },
      { ...events[1], recordedAt },
    ],
    {
      expected: 0n,
    },
  );
  return store;
};

describe('a view as of an instant', () => {
  let store: EventStore;
  beforeAll(async () => {
    store = await history();
  });

  const keysAt = async (instant: string, axis: 'occurred' | 'recorded'): Promise<readonly string[]> => {
    const views = memoryViewStore();
    await catchUp(logAsOf(store, instant, axis), views, [inScope as Projection<unknown>]);
    const keys: string[] = [];
    for await (const { key } of rowsOf(views, inScope)) keys.push(key);
    return keys;
  };

  it.each([
    ['occurred', '2024-09-02T09:59:59.999+08:00', 0],
    ['occurred', '2024-09-02T10:00:00.000+08:00', 1],
    ['recorded', '2024-09-03T09:59:59.999+08:00', 0],
    ['recorded', '2024-09-03T02:00:00.000Z', 1],
  ] as const)('holds what had %s by %s', async (axis, instant, count) => {
    expect(await keysAt(instant, axis)).toHaveLength(count);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catchUp, checkConservation, rowsOf } from '../../src/app/index.ts';
import type { DomainEvent } from '../../src/domain/index.ts';
import { projections } from '../../src/projections/index.ts';
import {
  type EventStore,
  memoryEventStore,
  memoryViewStore,
  type ViewStore,
} from '../../src/stores/index.ts';
import { isAfter, positionOf } from '../../src/stores/port/position.ts';
import { noted } from '../support/sample-events.ts';
import { incoming } from '../support/small-world.ts';
import { testOffice } from '../support/test-office.ts';

const dump = async (views: ViewStore): Promise<readonly unknown[]> => {
  const rows: unknown[] = [];
  for (const projection of projections)
    for await (const row of rowsOf(views, projection)) rows.push([projection.name, row]);
  return rows;
};

const busyOffice = async (): Promise<EventStore> => {
  const { jurisdiction, store } = await testOffice();
  for (const kind of ['misconduct', 'claim', 'suggestion', 'ordinary-crime'] as const)
    for (const type of ['person', 'none'] as const)
      await jurisdiction.receive({
        report: incoming({ matters: [{ kind, subject: { type } }] }),
        actor: 'clerk-1',
      });
  await jurisdiction.receive({ report: incoming(), actor: 'clerk-1' });
  return store;
};

/** The same log, cut off after `length` events. */
const cutOff = (store: EventStore, length: number): EventStore => ({
  ...store,
  readAll: async function* (options) {
    for await (const event of store.readAll(options)) {
      if (isAfter(event.position, positionOf(BigInt(length)))) return;
      yield event;
    }
  },
});

describe('views', () => {
  it('hold every matter exactly once', async () => {
    const store = await busyOffice();
    const views = memoryViewStore();
    await catchUp(store, views, projections);
    expect(await checkConservation(store, views)).toMatchObject({
      received: 9,
      missing: [],
      doubled: [],
      unreceived: [],
    });
  });

  it('are the same whether caught up at once or in any two steps, or again', async () => {
    const store = await busyOffice();
    const once = memoryViewStore();
    await catchUp(store, once, projections);
    const whole = await dump(once);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 24 }), async (length) => {
        const views = memoryViewStore();
        await catchUp(cutOff(store, length), views, projections);
        await catchUp(store, views, projections);
        await catchUp(store, views, projections);
        expect(await dump(views)).toStrictEqual(whole);
      }),
      { numRuns: 25 },
    );
  });

  it('are not mixed up with another log', async () => {
    const views = memoryViewStore();
    await catchUp(await busyOffice(), views, projections);
    const other = memoryEventStore();
    await other.append('report-x', [noted(1) as DomainEvent], { expected: 0n });
    await expect(catchUp(other, views, projections)).rejects.toMatchObject({ code: 'views-of-another-log' });
  });
});

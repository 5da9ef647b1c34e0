import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catchUp, rebuild, viewStates } from '../../src/app/index.ts';
import type { DomainEvent } from '../../src/domain/index.ts';
import { bySubject, inScope, type Projection, projections } from '../../src/projections/index.ts';
import {
  type EventStore,
  memoryEventStore,
  memoryViewStore,
  type ViewStore,
} from '../../src/stores/index.ts';
import { positionOf } from '../../src/stores/port/position.ts';
import { arbitraryHistory } from '../projections/histories.ts';
import { determined, uuid } from '../projections/samples.ts';
import { fromTheFuture } from '../support/sample-events.ts';
import { viewRows } from './support/view-rows.ts';

const behind = (events: number) => ({ standing: 'in-log', events, more: false });

const logOf = async (events: readonly DomainEvent[]): Promise<EventStore> => {
  const store = memoryEventStore();
  for (const [i, event] of events.entries()) await store.append(`s-${i}`, [event], { expected: 0n });
  return store;
};

const found = (n: number): DomainEvent =>
  determined({ n, report: uuid(0xa000 + n), outcome: 'in-scope', subject: `person:p-${n % 3}` });

const season = (count: number): readonly DomainEvent[] =>
  Array.from({ length: count }, (_, n) => found(n + 1));

const quiet = { restart: false, progress: () => undefined };

/** Ends the process at the `n`th save, as far as its views can tell. */
const killedAtSave = (views: ViewStore, n: number): ViewStore => {
  let saves = 0;
  const save: ViewStore['save'] = async (...step) => {
    saves += 1;
    if (saves === n) throw new Error('killed');
    await views.drafts.save(...step);
  };
  return { ...views, drafts: { ...views.drafts, save } };
};

/** The views as another process meets them: only the fence keeps it from disturbing. */
const withoutTurns = (views: ViewStore): ViewStore => ({ ...views, alone: (_view, work) => work() });

/** A view whose projection fails at one event. */
const failingAt = (id: string): Projection<unknown> => ({
  ...(inScope as Projection<unknown>),
  evolve: (document, event, key) => {
    if (event.id === id) throw new Error('as meant');
    return inScope.evolve(document as never, event, key);
  },
});

describe('a rebuild', () => {
  it('gives what following the log gave, byte for byte, however often it is killed', () =>
    fc.assert(
      fc.asyncProperty(
        arbitraryHistory,
        fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 4 }),
        fc.integer({ min: 1, max: 7 }),
        async (history, kills, batchSize) => {
          const views = memoryViewStore();
          const store = memoryEventStore();
          for (const [i, event] of history.entries()) {
            await store.append(`s-${i}`, [event], { expected: 0n });
            if (i % 3 === 0) await catchUp(store, views, projections);
          }
          await catchUp(store, views, projections);
          const live = await viewRows(views);
          for (const n of kills)
            await rebuild(store, killedAtSave(views, n), projections, { ...quiet, batchSize }).catch(
              ({ message }) => expect(message).toBe('killed'),
            );
          await rebuild(store, views, projections, { ...quiet, batchSize });
          expect(await viewRows(views)).toStrictEqual(live);
          expect((await views.held()).filter(({ state }) => state === 'draft')).toStrictEqual([]);
        },
      ),
    ));

  it('repairs a view that does not hold what the log says', async () => {
    const store = await logOf(season(10));
    const views = memoryViewStore();
    await catchUp(store, views, projections);
    const right = await viewRows(views);
    const at = await views.checkpoint(inScope);
    await views.save(inScope, {
      from: at,
      to: { position: positionOf(10n), eventId: uuid(10) },
      changes: new Map([['forged', { document: { forged: true }, index: {} }]]),
    });
    expect(await viewRows(views)).not.toStrictEqual(right);
    await rebuild(store, views, projections, quiet);
    expect(await viewRows(views)).toStrictEqual(right);
  });

  it('leaves the old view to answer until it is complete, and tells how far it is', async () => {
    const store = await logOf(season(10));
    const views = memoryViewStore();
    await catchUp(store, views, [inScope as Projection<unknown>]);
    await views.save(inScope, {
      from: { position: positionOf(10n), eventId: uuid(10) },
      to: { position: positionOf(10n), eventId: uuid(10) },
      changes: new Map([['old', { document: 'old', index: {} }]]),
    });
    const seen: string[] = [];
    const answers: Promise<number>[] = [];
    const progress = ({ done, total }: { done: number; total: number }) => {
      seen.push(`${done}/${total}`);
      answers.push(views.count(inScope));
    };
    const [rebuilt] = await rebuild(store, views, [inScope as Projection<unknown>], {
      restart: false,
      progress,
      batchSize: 4,
    });
    expect(seen).toStrictEqual(['4/10', '8/10', '10/10']);
    expect(await Promise.all(answers)).toStrictEqual([11, 11, 11]);
    expect(rebuilt).toStrictEqual({
      name: 'in-scope',
      version: 3,
      resumedAfter: 0n,
      position: 10n,
      documents: 10,
      stop: undefined,
    });
  });

  it('goes on where it was killed, or begins anew when told so', async () => {
    const store = await logOf(season(10));
    const views = memoryViewStore();
    const options = { ...quiet, batchSize: 2 };
    const view = [inScope as Projection<unknown>];
    const killed = () => rebuild(store, killedAtSave(views, 4), view, options);
    await expect(killed()).rejects.toThrow('killed');
    expect(await views.drafts.checkpoint(inScope)).toStrictEqual({ position: 6n, eventId: uuid(6) });
    expect(await rebuild(store, views, view, options)).toMatchObject([{ resumedAfter: 6n, documents: 10 }]);
    await expect(killed()).rejects.toThrow('killed');
    expect(await rebuild(store, views, view, { ...options, restart: true })).toMatchObject([
      { resumedAfter: 0n, documents: 10 },
    ]);
  });

  it('takes in what is recorded and followed meanwhile', async () => {
    const store = await logOf(season(6));
    const views = memoryViewStore();
    const view = [inScope as Projection<unknown>];
    await catchUp(store, views, view);
    let recorded = 0;
    const readAll: EventStore['readAll'] = async function* (options) {
      yield* store.readAll(options);
      if (recorded >= 3) return;
      recorded += 1;
      await store.append(`later-${recorded}`, [found(100 + recorded)], { expected: 0n });
      await catchUp(store, withoutTurns(views), view);
    };
    expect(await rebuild({ ...store, readAll }, views, view, { ...quiet, batchSize: 4 })).toMatchObject([
      { position: 9n, documents: 9 },
    ]);
    expect(await views.checkpoint(inScope)).toStrictEqual({ position: 9n, eventId: uuid(103) });
  });

  it('makes a view of this log of one of another, and resumes no draft of another', async () => {
    const views = memoryViewStore();
    const another = await logOf(
      season(20).map((event) => ({ ...event, id: uuid(0xf000 + event.id.length) })),
    );
    await catchUp(another, views, projections);
    await rebuild(another, killedAtSave(views, 2), projections, quiet).catch(() => undefined);
    const store = await logOf(season(3));
    expect(await rebuild(store, views, projections, quiet)).toMatchObject(
      projections.map(({ name }) => ({ name, resumedAfter: 0n, position: 3n })),
    );
    const fresh = memoryViewStore();
    await catchUp(store, fresh, projections);
    expect(await viewRows(views)).toStrictEqual(await viewRows(fresh));
  });

  it('of an empty log leaves nothing', async () => {
    const views = memoryViewStore();
    await catchUp(await logOf(season(3)), views, projections);
    await rebuild(memoryEventStore(), views, projections, quiet);
    expect(await views.held()).toStrictEqual([]);
  });
});

describe('an event that cannot be taken in', () => {
  const reason = { 'zh-CN': 'as meant', en: 'as meant' };
  const stop = { position: 7n, eventId: uuid(7), code: 'event-not-foldable', reason };
  const failing = failingAt(uuid(7));

  it('stops a rebuild with its position, id and reason; the old view answers', async () => {
    const store = await logOf(season(10));
    const views = memoryViewStore();
    await catchUp(store, views, projections);
    const before = await viewRows(views);
    const subjects = bySubject as Projection<unknown>;
    expect(await rebuild(store, views, [failing, subjects], { ...quiet, batchSize: 4 })).toMatchObject([
      { name: 'in-scope', position: 6n, documents: 10, stop },
      { name: 'by-subject', position: 10n, stop: undefined },
    ]);
    expect(await viewRows(views)).toStrictEqual(before);
    expect(await viewStates(store, views, [failing])).toMatchObject([
      { position: 10n, stop: undefined, draft: { position: 6n, stop } },
      { name: 'by-subject', kind: 'foreign' },
      { name: 'duties', kind: 'foreign' },
      { name: 'referral', kind: 'foreign' },
      { name: 'statistics', kind: 'foreign' },
      { name: 'undetermined', kind: 'foreign' },
    ]);
    const repaired = [inScope as Projection<unknown>];
    expect(await rebuild(store, views, repaired, quiet)).toMatchObject([{ resumedAfter: 6n, position: 10n }]);
    expect(await viewRows(views)).toStrictEqual(before);
  });

  it('stops a view just before it, and is told until the view goes on', async () => {
    const store = await logOf(season(10));
    const views = memoryViewStore();
    await expect(catchUp(store, views, [failing])).rejects.toMatchObject({
      code: 'view-stopped',
      message: `view \`in-scope\` has stopped before event \`${uuid(7)}\` at position 7: as meant`,
    });
    expect(await viewStates(store, views, [failing])).toStrictEqual([
      {
        name: 'in-scope',
        version: 3,
        kind: 'own',
        position: positionOf(6n),
        lag: behind(4),
        stop,
        draft: undefined,
      },
    ]);
    await catchUp(store, views, [inScope as Projection<unknown>]);
    expect(await viewStates(store, views, [failing])).toMatchObject([{ lag: behind(0), stop: undefined }]);
    expect(await views.count(inScope)).toBe(10);
  });

  it('may be of a type from the future', async () => {
    const future = fromTheFuture(7, { type: 'MatterForgotten' });
    const store = await logOf([...season(6), future, ...season(10).slice(7)]);
    const views = memoryViewStore();
    await expect(catchUp(store, views, projections)).rejects.toMatchObject({ code: 'view-stopped' });
    const stopped = { position: 7n, eventId: future.id, code: 'unknown-event' };
    const [state] = await viewStates(store, views, projections);
    expect(state).toMatchObject({ position: positionOf(6n), lag: behind(4), stop: stopped });
    expect(await rebuild(store, views, projections, { ...quiet, batchSize: 4 })).toMatchObject(
      projections.map(({ name }) => ({ name, position: 6n, stop: stopped })),
    );
    expect(await views.checkpoint(inScope)).toStrictEqual({ position: 6n, eventId: uuid(6) });
  });
});

describe('several projectors', () => {
  it('of one view do not disturb each other', async () => {
    const store = await logOf(season(50));
    const views = memoryViewStore();
    await Promise.all([1, 2, 3, 4].map(() => catchUp(store, withoutTurns(views), projections)));
    const once = memoryViewStore();
    await catchUp(store, once, projections);
    expect(await viewRows(views)).toStrictEqual(await viewRows(once));
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import type { DomainEvent } from '../../src/domain/events/domain-event.ts';
import { verifyChain } from '../../src/evidence/index.ts';
import { canonicalJson, type JsonValue } from '../../src/json/index.ts';
import {
  type EventStore,
  lastEvent,
  type NonEmpty,
  type RecordedEvent,
  type StoredEvent,
} from '../../src/stores/port/event-store.ts';
import { beginning, type Position } from '../../src/stores/port/position.ts';
import { collect } from '../stores/support/streams.ts';
import { drafted, fromTheFuture, noted, submitted } from './sample-events.ts';

const any = { expected: 'any' } as const;
const ids = (recorded: readonly RecordedEvent[]) => recorded.map(({ event }) => event.id);
const idsOf = (...numbers: readonly number[]) => numbers.map((n) => noted(n).id);
const notes = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => noted(from + index)) as unknown as NonEmpty<DomainEvent>;

/** How every adapter of the event store port keeps events, in an empty store that `current` gives. */
export function describeStoredEvents(current: () => EventStore): void {
  const wholeLog = () => collect(current().readAll({ after: beginning }));
  const scanned = async () => (await collect(current().scan({ after: beginning }))).flat();

  describe('reading up to a position', () => {
    beforeEach(async () => {
      for (let n = 1; n <= 6; n += 1) {
        await current().append(`s${n % 2}`, [n === 4 ? submitted(n) : noted(n)], any);
      }
    });

    it('gives the events up to it, itself included', async () => {
      const all = await wholeLog();
      for (const [index, { position: upTo }] of all.entries()) {
        expect(await collect(current().readAll({ after: beginning, upTo }))).toStrictEqual(
          all.slice(0, index + 1),
        );
      }
      expect(await collect(current().readAll({ after: beginning, upTo: beginning }))).toStrictEqual([]);
    });

    it('scans the events up to it, itself included', async () => {
      const all = await scanned();
      const after = all[1]?.position as Position;
      for (const [index, { position: upTo }] of all.entries()) {
        const pages = await collect(current().scan({ after, upTo }));
        expect(pages.flat()).toStrictEqual(all.slice(2, index + 1));
      }
    });

    it('gives those of the types asked for', async () => {
      const positions = (await wholeLog()).map(({ position }) => position);
      const upTo = async (n: number) => {
        const range = { after: beginning, upTo: positions[n - 1] as Position };
        return ids(await collect(current().readAll({ ...range, types: ['ReportReceived'] })));
      };
      expect(await upTo(4)).toStrictEqual(idsOf(1, 2, 3));
      expect(await upTo(5)).toStrictEqual(idsOf(1, 2, 3, 5));
    });
  });

  it('knows the position of the last event', async () => {
    expect(await current().end()).toBe(beginning);
    const { position } = await current().append('s', notes(1, 3), any);
    expect(await current().end()).toBe(position);
    await current().append('s', notes(1, 3), any);
    expect(await current().end()).toBe(position);
  });

  it('gives the event at a position, and none where none stands', async () => {
    expect(await current().at(beginning)).toBeUndefined();
    await current().append('a', notes(1, 2), any);
    await current().append('b', [fromTheFuture(3, { type: 'ReportTeleported' })], any);
    const all = await scanned();
    for (const event of all) expect(await current().at(event.position)).toStrictEqual(event);
    expect(await lastEvent(current())).toStrictEqual(all.at(-1));
  });

  it('can be divided at events of its own, evenly enough', async () => {
    const bounds = (every: number, upTo?: Position) =>
      collect(current().bounds({ every, ...(upTo && { upTo }) }));
    expect(await bounds(2)).toStrictEqual([]);
    await current().append('a', notes(1, 1_000), any);
    await current().append('b', notes(1_001, 205), any);
    const all = (await scanned()).map(({ position }) => position);
    for (const [every, most] of [
      [100, 300],
      [5_000, 10_000],
      [1, 3],
    ] as const) {
      const found = await bounds(every);
      expect(found.at(-1)).toBe(all.at(-1));
      const places = [-1, ...found.map((position) => all.indexOf(position))];
      expect(places.slice(1)).not.toContain(-1);
      for (const [n, place] of places.slice(1).entries()) {
        expect(place).toBeGreaterThan(places[n] as number);
        expect(place - (places[n] as number)).toBeLessThanOrEqual(most);
      }
    }
    const [, second] = await bounds(100);
    expect(await bounds(100, second)).toStrictEqual((await bounds(100)).slice(0, 2));
  });

  it('tells what has come since, and how far that is', async () => {
    const types = ['RuleSetSubmitted'] as const;
    expect(await current().readSince({ after: beginning, types })).toStrictEqual({
      events: [],
      upTo: beginning,
    });
    await current().append('s', [noted(1), submitted(2), noted(3)], any);
    const { events, upTo } = await current().readSince({ after: beginning, types });
    expect(ids(events)).toStrictEqual(idsOf(2));
    expect(ids(await collect(current().readAll({ after: upTo })))).toStrictEqual([]);
    await current().append('s', [submitted(4)], any);
    const later = await current().readSince({ after: upTo, types });
    expect(ids(later.events)).toStrictEqual(idsOf(4));
    expect((await current().readSince({ after: later.upTo, types })).events).toStrictEqual([]);
  });

  describe('the events as they are kept', () => {
    const mixed = async () => {
      for (let n = 0; n < 4; n += 1) {
        await Promise.all([
          current().append('a', notes(1 + 20 * n, 2), any),
          current().append(
            '专线-😀',
            [drafted(3 + 20 * n, { ﬀ: ['\u2028  ', 1e21] }), submitted(4 + 20 * n)],
            any,
          ),
          current().append(`once-${n}`, [noted(5 + 20 * n)], any),
        ]);
      }
    };

    it('are the canonical bytes of what was given, where it stands', async () => {
      await mixed();
      const stored = await scanned();
      const given = await wholeLog();
      expect(
        stored.map(({ stream, version, position, type, bytes }) => {
          return { stream, version, position, type, text: Buffer.from(bytes).toString() };
        }),
      ).toStrictEqual(
        given.map(({ stream, version, position, event }) => {
          return { stream, version, position, type: event.type, text: canonicalJson(event as JsonValue) };
        }),
      );
    });

    it('are chained, stream by stream', async () => {
      await mixed();
      const stored = await scanned();
      expect(verifyChain(stored)).toStrictEqual([]);
      const other = stored.find(({ version }) => version > 1n) as StoredEvent;
      const moved = stored.map((each) => (each === other ? { ...each, stream: 'b' } : each));
      expect(verifyChain(moved)).not.toStrictEqual([]);
    });

    it('are chained alike when an append is repeated, refused, or one of several', async () => {
      await current().append('s', notes(1, 2), { expected: 0n });
      await Promise.allSettled([
        current().append('s', notes(1, 2), { expected: 0n }),
        current().append('s', [noted(9)], { expected: 7n }),
        current().append('s', [noted(3)], { expected: 2n }),
        current().append('s', notes(4, 2), { expected: 3n }),
      ]);
      const stored = await scanned();
      expect(stored).toHaveLength(5);
      expect(verifyChain(stored)).toStrictEqual([]);
    });

    it('include those that this release does not know', async () => {
      const future = fromTheFuture(2, { type: 'ReportTeleported', zone: 'Asia/Shanghai' });
      await current().append('s', [noted(1), future, noted(3)], any);
      const types = (await scanned()).map(({ type }) => type);
      expect(types).toStrictEqual(['ReportReceived', 'ReportTeleported', 'ReportReceived']);
    });

    it('are found stream by stream as well, after a version', async () => {
      await mixed();
      const stored = await scanned();
      for (const stream of new Set(stored.map((each) => each.stream))) {
        const own = stored.filter((each) => each.stream === stream);
        for (let after = 0; after <= own.length; after += 1) {
          const pages = await collect(current().scanStream(stream, { after: BigInt(after) }));
          expect(pages.flat()).toStrictEqual(own.slice(after));
          expect(pages.every((page) => page.length > 0)).toBe(true);
        }
      }
      expect(await collect(current().scanStream('never', { after: 0n }))).toStrictEqual([]);
    });

    it('are none in an empty log', async () => {
      expect(await collect(current().scan({ after: beginning }))).toStrictEqual([]);
    });

    it('cannot be changed through what was read', async () => {
      await current().append('s', [noted(1)], any);
      const [[first]] = (await collect(current().scan({ after: beginning }))) as [[StoredEvent]];
      first.bytes.fill(0);
      first.hash.fill(0);
      const [[again]] = (await collect(current().scan({ after: beginning }))) as [[StoredEvent]];
      expect(verifyChain([again])).toStrictEqual([]);
    });

    it('are found in good order by the store itself', async () => {
      await mixed();
      expect(await current().inspect()).toStrictEqual([]);
    });
  });
}

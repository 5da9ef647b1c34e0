import { beforeEach, describe, expect, it } from 'vitest';
import type { DomainEvent } from '../../src/domain/events/domain-event.ts';
import { verifyChain } from '../../src/evidence/index.ts';
import { canonicalJson, type JsonValue } from '../../src/json/index.ts';
import type { EventStore, NonEmpty, RecordedEvent, StoredEvent } from '../../src/stores/port/event-store.ts';
import { collect } from '../stores/support/streams.ts';
import { drafted, fromTheFuture, noted, submitted } from './sample-events.ts';

const any = { expected: 'any' } as const;
const ids = (recorded: readonly RecordedEvent[]) => recorded.map(({ event }) => event.id);
const idsOf = (...numbers: readonly number[]) => numbers.map((n) => noted(n).id);
const notes = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => noted(from + index)) as unknown as NonEmpty<DomainEvent>;

/** How every adapter of the event store port keeps events, in an empty store that `current` gives. */
export function describeStoredEvents(current: () => EventStore): void {
  const wholeLog = () => collect(current().readAll({ after: 0n }));
  const scanned = async () => (await collect(current().scan({ after: 0n }))).flat();

  describe('reading up to a position', () => {
    beforeEach(async () => {
      for (let n = 1; n <= 6; n += 1) {
        await current().append(`s${n % 2}`, [n === 4 ? submitted(n) : noted(n)], any);
      }
    });

    it('gives the events up to it, itself included', async () => {
      const all = await wholeLog();
      for (const [index, { position: upTo }] of all.entries()) {
        expect(await collect(current().readAll({ after: 0n, upTo }))).toStrictEqual(all.slice(0, index + 1));
      }
      expect(await collect(current().readAll({ after: 0n, upTo: 0n }))).toStrictEqual([]);
    });

    it('scans the events up to it, itself included', async () => {
      const all = await scanned();
      const after = all[1]?.position as bigint;
      for (const [index, { position: upTo }] of all.entries()) {
        const pages = await collect(current().scan({ after, upTo }));
        expect(pages.flat()).toStrictEqual(all.slice(2, index + 1));
      }
    });

    it('gives those of the types asked for', async () => {
      const positions = (await wholeLog()).map(({ position }) => position);
      const upTo = async (n: number) => {
        const range = { after: 0n, upTo: positions[n - 1] as bigint };
        return ids(await collect(current().readAll({ ...range, types: ['ReportReceived'] })));
      };
      expect(await upTo(4)).toStrictEqual(idsOf(1, 2, 3));
      expect(await upTo(5)).toStrictEqual(idsOf(1, 2, 3, 5));
    });
  });

  it('knows the position of the last event', async () => {
    expect(await current().end()).toBe(0n);
    const { position } = await current().append('s', notes(1, 3), any);
    expect(await current().end()).toBe(position);
    await current().append('s', notes(1, 3), any);
    expect(await current().end()).toBe(position);
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

    it('are the same found stream by stream', async () => {
      await mixed();
      await current().append('a', notes(1_000, 2_100), any);
      await current().append('z', [noted(4_000)], any);
      const inOrder = await scanned();
      const pages = await collect(current().scanStreams({}));
      expect(pages.every(({ length }) => length > 0 && length <= 1_000)).toBe(true);
      const byStream = pages.flat();
      expect(new Set(byStream.map(({ stream }) => stream)).size).toBe(7);
      const changes = byStream.filter(({ stream }, n) => stream !== byStream[n - 1]?.stream);
      expect(changes).toHaveLength(7);
      expect(byStream.map(({ version }) => version)).toStrictEqual(
        changes
          .flatMap(({ stream }) => inOrder.filter((each) => each.stream === stream))
          .map(({ version }) => version),
      );
      expect(byStream.sort((left, right) => Number(left.position - right.position))).toStrictEqual(inOrder);
      const upTo = inOrder[4]?.position ?? 0n;
      const some = (await collect(current().scanStreams({ upTo }))).flat();
      expect(some.map(({ position }) => position).sort((left, right) => Number(left - right))).toStrictEqual(
        inOrder.slice(0, 5).map(({ position }) => position),
      );
    });

    it('include those that this release does not know', async () => {
      const future = fromTheFuture(2, { type: 'ReportTeleported', zone: 'Asia/Shanghai' });
      await current().append('s', [noted(1), future, noted(3)], any);
      const types = (await scanned()).map(({ type }) => type);
      expect(types).toStrictEqual(['ReportReceived', 'ReportTeleported', 'ReportReceived']);
    });

    it('are none in an empty log', async () => {
      expect(await collect(current().scan({ after: 0n }))).toStrictEqual([]);
      expect(await collect(current().scanStreams({}))).toStrictEqual([]);
    });

    it('cannot be changed through what was read', async () => {
      await current().append('s', [noted(1)], any);
      const [[first]] = (await collect(current().scan({ after: 0n }))) as [[StoredEvent]];
      first.bytes.fill(0);
      first.hash.fill(0);
      const [[again]] = (await collect(current().scan({ after: 0n }))) as [[StoredEvent]];
      expect(verifyChain([again])).toStrictEqual([]);
    });

    it('are found in good order by the store itself', async () => {
      await mixed();
      expect(await current().inspect()).toStrictEqual([]);
    });
  });
}

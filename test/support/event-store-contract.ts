import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DomainEvent } from '../../src/domain/events/domain-event.ts';
import { canonicalJson, type JsonValue } from '../../src/json/index.ts';
import type { EventStore, NonEmpty, RecordedEvent } from '../../src/stores/port/event-store.ts';
import {
  beginning,
  isAfter,
  type Position,
  positionOf,
  positionText,
} from '../../src/stores/port/position.ts';
import { checkAgainstModel } from '../stores/support/event-store-model.ts';
import { collect, take } from '../stores/support/streams.ts';
import { drafted, fromTheFuture, noted, submitted } from './sample-events.ts';
import { describeStoredEvents } from './stored-events-contract.ts';

const patience = process.env['GUANXIA_LONG'] === undefined ? 60_000 : 1_800_000;

/** An empty store; `reopen`, where the log outlives it, closes it and opens the same log again. */
export interface OpenedEventStore {
  readonly store: EventStore;
  readonly reopen?: () => Promise<EventStore>;
  readonly dispose?: () => Promise<void>;
}

const any = { expected: 'any' } as const;
const conflict = { code: 'version-conflict' };

const ids = (recorded: readonly RecordedEvent[]) => recorded.map(({ event }) => event.id);
const idsOf = (...numbers: readonly number[]) => numbers.map((n) => noted(n).id);
const notes = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => noted(from + index)) as unknown as NonEmpty<DomainEvent>;

/** What every adapter of the event store port does; `runs` says how often it is compared with its model; `innerPosition` gives what a store behind a wrapper calls a position. */
export function describeEventStore(
  name: string,
  open: () => Promise<OpenedEventStore>,
  {
    runs = 300,
    innerPosition = (position) => position,
  }: { readonly runs?: number; readonly innerPosition?: (position: Position) => Position } = {},
): void {
  describe(name, { timeout: 60_000 }, () => {
    let opened: OpenedEventStore;
    let store: EventStore;

    beforeEach(async () => {
      opened = await open();
      store = opened.store;
    });

    afterEach(async () => {
      await store.close();
      await opened.dispose?.();
    });

    const wholeLog = (after = beginning) => collect(store.readAll({ after }));

    describe('appending', () => {
      it.each([
        ['0 on an absent stream', 0, 0n, true],
        ['1 on an absent stream', 0, 1n, false],
        ['any on an absent stream', 0, 'any', true],
        ['0 on a stream of one', 1, 0n, false],
        ['1 on a stream of one', 1, 1n, true],
        ['2 on a stream of one', 1, 2n, false],
        ['any on a stream of one', 1, 'any', true],
        ['1 on a stream of two', 2, 1n, false],
        ['2 on a stream of two', 2, 2n, true],
      ] as const)('expecting %s', async (_label, length, expected, accepted) => {
        for (let n = 1; n <= length; n += 1) await store.append('s', [noted(n)], any);
        const [attempt] = await Promise.allSettled([store.append('s', [noted(9)], { expected })]);
        const version = BigInt(length + Number(accepted));
        expect(attempt).toMatchObject(accepted ? { value: { version } } : { reason: conflict });
        expect((await store.readStream('s')).version).toBe(version);
      });

      it('tells stream, expected and actual version of a conflict', async () => {
        await store.append('report-x', notes(1, 3), any);
        await expect(store.append('report-x', [noted(9)], { expected: 7n })).rejects.toThrow(
          'stream `report-x` was expected at version 7 and is at 3',
        );
      });

      it('stores several events together and answers with the last', async () => {
        await store.append('s', [noted(1)], { expected: 0n });
        const answer = await store.append('s', notes(2, 3), { expected: 1n });
        const { version, events } = await store.readStream('s');
        expect(answer).toStrictEqual({ version: 4n, position: events.at(-1)?.position });
        expect(version).toBe(4n);
        expect(events.map((each) => each.version)).toStrictEqual([1n, 2n, 3n, 4n]);
        expect(ids(events)).toStrictEqual(idsOf(1, 2, 3, 4));
      });

      it('lets exactly one of several racing writers win', async () => {
        await store.append('s', [noted(1)], any);
        const race = Array.from({ length: 20 }, (_, n) =>
          store.append('s', notes(10 * (n + 1), 2), { expected: 1n }),
        );
        const outcomes = await Promise.allSettled(race);
        expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
        for (const outcome of outcomes) {
          if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject(conflict);
        }
        expect(await wholeLog()).toHaveLength(3);
      });

      it('does not let a conflict touch the appends beside it', async () => {
        const outcomes = await Promise.allSettled([
          store.append('a', notes(1, 2), { expected: 0n }),
          store.append('b', notes(3, 2), { expected: 5n }),
          store.append('a', notes(5, 2), { expected: 2n }),
          store.append('a', [noted(7)], { expected: 3n }),
          store.append('c', [noted(8)], any),
        ]);
        expect(outcomes.map(({ status }) => status)).toStrictEqual([
          'fulfilled',
          'rejected',
          'fulfilled',
          'rejected',
          'fulfilled',
        ]);
        expect(ids(await wholeLog()).sort()).toStrictEqual(idsOf(1, 2, 5, 6, 8));
        expect(ids((await store.readStream('a')).events)).toStrictEqual(idsOf(1, 2, 5, 6));
        expect((await store.readStream('b')).version).toBe(0n);
      });

      it('refuses a name that a store could not keep', async () => {
        for (const bad of ['a\0b', 'a\ud800']) {
          await expect(store.append(bad, [noted(1)], any)).rejects.toMatchObject({ code: 'unstorable-name' });
        }
        expect(await wholeLog()).toStrictEqual([]);
      });

      it('refuses an event that is not I-JSON, and those with it', async () => {
        const attempt = store.append('s', [noted(1), drafted(2, { bad: '\ud800' })], any);
        await expect(attempt).rejects.toMatchObject({ code: 'not-canonicalizable' });
        expect(await wholeLog()).toStrictEqual([]);
      });
    });

    describe('appending the same again', () => {
      it('adds nothing and answers as the first time', async () => {
        const first = await store.append('s', notes(1, 2), { expected: 0n });
        expect(await store.append('s', notes(1, 2), { expected: 0n })).toStrictEqual(first);
        await store.append('s', notes(3, 2), { expected: 2n });
        await store.append('other', [noted(9)], any);
        expect(await store.append('s', notes(1, 2), { expected: 0n })).toStrictEqual(first);
        expect(await wholeLog()).toHaveLength(5);
      });

      it('does so when both attempts are under way at once', async () => {
        const attempts = [1, 2, 3].map(() => store.append('s', notes(1, 2), { expected: 0n }));
        const [first, ...others] = await Promise.all(attempts);
        expect(others).toStrictEqual([first, first]);
        expect(await wholeLog()).toHaveLength(2);
      });

      it('does not mind how the members of an object were ordered', async () => {
        const first = await store.append('s', [noted(1)], { expected: 0n });
        const reversed = Object.fromEntries(Object.entries(noted(1)).reverse()) as DomainEvent;
        expect(await store.append('s', [reversed], { expected: 0n })).toStrictEqual(first);
      });

      it('is a conflict when there is more, less or something else', async () => {
        await store.append('s', notes(1, 3), any);
        const attempts: NonEmpty<DomainEvent>[] = [notes(1, 4), [noted(1), noted(9)], [noted(2)]];
        for (const events of attempts) {
          await expect(store.append('s', events, { expected: 0n })).rejects.toMatchObject(conflict);
        }
        expect(await wholeLog()).toHaveLength(3);
      });

      it('is a conflict when an id comes with other content', async () => {
        await store.append('s', notes(1, 2), any);
        const changed: NonEmpty<DomainEvent> = [noted(1), noted(2, { fingerprint: 'another' })];
        await expect(store.append('s', changed, { expected: 0n })).rejects.toMatchObject(conflict);
        await expect(store.append('s', changed, any)).rejects.toMatchObject(conflict);
        expect(await wholeLog()).toHaveLength(2);
      });

      it('is recognised at the end of a stream when any version will do', async () => {
        await store.append('s', notes(1, 2), any);
        const first = await store.append('s', notes(3, 2), any);
        expect(await store.append('s', notes(3, 2), any)).toStrictEqual(first);
        expect(await wholeLog()).toHaveLength(4);
        expect(await store.append('s', notes(1, 2), any)).toMatchObject({ version: 6n });
      });
    });

    describe('reading', () => {
      it('knows nothing of a stream that does not exist', async () => {
        await store.append('s', [noted(1)], any);
        expect(await store.readStream('other')).toStrictEqual({ version: 0n, events: [] });
      });

      it('gives the whole log in order, each append in one piece', async () => {
        await store.append('a', notes(1, 2), any);
        await Promise.all(
          ['b', 'c', 'b'].map((name, index) => store.append(name, notes(3 + 2 * index, 2), any)),
        );
        await store.append('a', notes(9, 2), any);
        const all = await wholeLog();
        const order = all.map(({ stream, version }) => `${stream}${version}`).join(' ');
        expect(order).toMatch(/^a1 a2 (b1 b2|c1 c2) (b\d b\d|c1 c2) (b3 b4|c1 c2) a3 a4$/);
        const positions = all.map(({ position }) => position);
        expect(
          positions.every((position, index) => isAfter(position, positions[index - 1] ?? beginning)),
        ).toBe(true);
      });

      it('resumes after any position', async () => {
        for (let n = 1; n <= 5; n += 1) await store.append(`s${n % 2}`, [noted(n)], any);
        const all = await wholeLog();
        for (const [index, { position }] of all.entries()) {
          expect(await wholeLog(position)).toStrictEqual(all.slice(index + 1));
        }
      });

      it('refuses to read on after what is no position of this log', async () => {
        await store.append('s', notes(1, 3), any);
        const made = positionOf(BigInt(positionText(await store.end())) + 100n);
        const { signal } = new AbortController();
        for (const reading of [
          store.readAll({ after: made }),
          store.readAll({ after: made, types: ['ReportReceived'] }),
          store.scan({ after: made }),
          store.subscribe({ after: made, signal }),
        ])
          await expect(collect<unknown>(reading)).rejects.toMatchObject({ code: 'unknown-position' });
        expect(await store.at(made)).toBeUndefined();
      });

      it('gives the types asked for', async () => {
        await store.append('a', [noted(1), submitted(2), noted(3)], any);
        await store.append('b', [drafted(4, {}), submitted(5)], any);
        const only = (types: readonly DomainEvent['type'][], after = beginning) =>
          collect(store.readAll({ after, types }));
        expect(ids(await only(['RuleSetSubmitted']))).toStrictEqual(idsOf(2, 5));
        expect(ids(await only(['RuleSetDrafted', 'ReportReceived']))).toStrictEqual(idsOf(1, 3, 4));
        const [first] = await wholeLog();
        expect(ids(await only(['ReportReceived'], first?.position))).toStrictEqual(idsOf(3));
        expect(await only([])).toStrictEqual([]);
      });

      it('gives long logs and streams whole', async () => {
        for (let n = 0; n < 5; n += 1) {
          await store.append('long', notes(1 + 501 * n, 500), any);
          await store.append('rare', [submitted(501 + 501 * n)], any);
        }
        expect(ids(await wholeLog())).toStrictEqual(idsOf(...Array.from({ length: 2505 }, (_, n) => n + 1)));
        expect((await store.readStream('long')).events.map(({ version }) => version)).toStrictEqual(
          Array.from({ length: 2500 }, (_, n) => BigInt(n + 1)),
        );
        const rare = await collect(store.readAll({ after: beginning, types: ['RuleSetSubmitted'] }));
        expect(ids(rare)).toStrictEqual(idsOf(501, 1002, 1503, 2004, 2505));
      });

      it('gives back exactly what was given, and its canonical text', async () => {
        const event = drafted(1, {
          z: 'last',
          a: ['first', null, true, { ключ: 0 }],
          astral: '𠀀𝒳😀',
          '｡': 'after surrogates in UTF-8, before them in UTF-16',
          '😀': 'a key',
          separators: '\u2028\u2029',
          controls: '\u0000\u0001\u007f\r\n\t"\\',
          replacement: '\ufffd',
          numbers: [1e21, 1e-7, 0.1, 5e-324, 1.7976931348623157e308, 9007199254740991, -1],
          empty: ['', {}, []],
          name: 'ﬁ 李 ⾦ e\u0301',
        });
        await store.append('s', [event], any);
        const [read] = (await store.readStream('s')).events;
        expect(read?.event).toStrictEqual(event);
        expect(JSON.stringify(read?.event)).toBe(canonicalJson(event as JsonValue));
      });

      it('keeps what it was given, whatever becomes of the objects', async () => {
        const event = noted(1);
        const appended = store.append('s', [event], any);
        (event as { data: unknown }).data = 'changed while queued';
        await appended;
        const [first] = (await store.readStream('s')).events;
        expect(first?.event).toStrictEqual(noted(1));
        (first?.event as { data: unknown }).data = 'changed after reading';
        expect((await store.readStream('s')).events[0]?.event).toStrictEqual(noted(1));
      });

      it('lets others append meanwhile', async () => {
        await store.append('s', notes(1, 1_500), any);
        let seen = 0;
        for await (const { position } of store.readAll({ after: beginning })) {
          seen += 1;
          if (seen % 500 === 0) await store.append('s', [noted(1_500 + seen)], any);
          expect(isAfter(position, beginning)).toBe(true);
        }
        expect(seen).toBeGreaterThanOrEqual(1_500);
        expect((await store.readStream('s')).version).toBe(BigInt(1_500 + Math.floor(seen / 500)));
      });
    });

    describeStoredEvents(() => store);

    describe('an event that this release does not know', () => {
      const futures = [
        [{ type: 'ReportTeleported' }, 'event `ReportTeleported` at schema version 1'],
        [{ schemaVersion: 2 }, 'event `ReportReceived` at schema version 2'],
      ] as const;

      it.each(futures)('stops every reader there (%o)', async (change, told) => {
        const before = await store.append('a', notes(1, 2), any);
        const { position } = await store.append('b', [noted(3), fromTheFuture(4, change)], any);
        await store.append('b', [noted(5)], any);
        const problem = `this release does not know ${told}, in stream \`b\` at position ${innerPosition(position)}`;

        const seen: string[] = [];
        const reading = (async () => {
          for await (const { event } of store.readAll({ after: beginning })) seen.push(event.id);
        })();
        await expect(reading).rejects.toMatchObject({ code: 'unknown-event', message: problem });
        expect(seen).toStrictEqual(idsOf(1, 2, 3));
        await expect(store.readStream('b')).rejects.toMatchObject({
          code: 'unknown-event',
          message: problem,
        });
        const { signal } = new AbortController();
        await expect(collect(store.subscribe({ after: before.position, signal }))).rejects.toThrow(problem);
        expect((await store.readStream('a')).version).toBe(2n);
      });

      it('does not stop who asked for other types', async () => {
        await store.append('s', [noted(1), fromTheFuture(2, { type: 'ReportTeleported' }), noted(3)], any);
        const found = await collect(store.readAll({ after: beginning, types: ['ReportReceived'] }));
        expect(ids(found)).toStrictEqual(idsOf(1, 3));
      });
    });

    describe('a subscription', () => {
      const subscribe = (after: Position, signal = new AbortController().signal) =>
        store.subscribe({ after, signal });

      it('catches up, then goes on live', async () => {
        await store.append('a', notes(1, 2), any);
        const following = take(subscribe(beginning), 5);
        await store.append('b', [noted(3)], any);
        await new Promise((resolve) => setTimeout(resolve, 20));
        await store.append('a', notes(4, 2), any);
        const followed = await following;
        expect(ids(followed)).toStrictEqual(idsOf(1, 2, 3, 4, 5));
        expect(followed).toStrictEqual(await wholeLog());
      });

      it('begins after a position', async () => {
        await store.append('a', notes(1, 3), any);
        const [, second] = await wholeLog();
        expect(ids(await take(subscribe(second?.position ?? beginning), 1))).toStrictEqual(idsOf(3));
      });

      it('gives everything to each of several, in order and once', async () => {
        const { position } = await store.append('s', notes(1, 2), any);
        const followers = [beginning, beginning, position].map((after) =>
          take(subscribe(after), after === beginning ? 300 : 298),
        );
        for (let n = 3; n <= 300; n += 1) {
          const appended = store.append(`s${n % 7}`, [noted(n)], any);
          if (n % 5 === 0) await appended;
        }
        const [first, second, third] = await Promise.all(followers);
        expect(first).toStrictEqual(await wholeLog());
        expect(ids(first ?? []).sort()).toStrictEqual(idsOf(...Array.from({ length: 300 }, (_, n) => n + 1)));
        expect(second).toStrictEqual(first);
        expect(third).toStrictEqual(first?.slice(2));
      });

      it('ends when it is aborted: before, while waiting, while delivering', async () => {
        await store.append('s', notes(1, 3), any);
        expect(await collect(subscribe(beginning, AbortSignal.abort()))).toStrictEqual([]);

        const idsUntil = async (leaving: AbortController, left: (count: number) => void) => {
          const seen: string[] = [];
          for await (const { event } of subscribe(beginning, leaving.signal)) left(seen.push(event.id));
          return seen;
        };
        const waiting = new AbortController();
        const leaveLater = (count: number) => count === 3 && setTimeout(() => waiting.abort(), 20);
        expect(await idsUntil(waiting, leaveLater)).toStrictEqual(idsOf(1, 2, 3));

        const delivering = new AbortController();
        expect(await idsUntil(delivering, () => delivering.abort())).toStrictEqual(idsOf(1));
      });

      it('can be left, and taken up again where it was', async () => {
        await store.append('s', notes(1, 3), any);
        const [first] = await take(subscribe(beginning), 1);
        expect(ids(await take(subscribe(first?.position ?? beginning), 2))).toStrictEqual(idsOf(2, 3));
      });
    });

    describe('closing', () => {
      const closed = { code: 'store-closed' };

      it('finishes what was asked for before', async () => {
        const appends = Array.from({ length: 50 }, (_, n) => store.append(`s${n}`, [noted(n)], any));
        await store.close();
        expect(await Promise.all(appends)).toHaveLength(50);
      });

      it('can be repeated, and ends everything', async () => {
        await store.append('s', notes(1, 2), any);
        const waiting = collect(store.subscribe({ after: beginning, signal: new AbortController().signal }));
        const reading = store.readAll({ after: beginning });
        await store.close();
        await store.close();
        await expect(store.append('s', [noted(3)], any)).rejects.toMatchObject(closed);
        await expect(store.readStream('s')).rejects.toMatchObject(closed);
        await expect(collect(reading)).rejects.toMatchObject(closed);
        await expect(collect(store.scan({ after: beginning }))).rejects.toMatchObject(closed);
        await expect(store.at(beginning)).rejects.toMatchObject(closed);
        await expect(store.readSince({ after: beginning, types: [] })).rejects.toMatchObject(closed);
        await expect(store.end()).rejects.toMatchObject(closed);
        await expect(store.inspect()).rejects.toMatchObject(closed);
        await expect(collect(store.scanStream('s', { after: 0n }))).rejects.toMatchObject(closed);
        await expect(waiting).rejects.toMatchObject(closed);
      });
    });

    it('keeps the log when it is opened again', async ({ skip }) => {
      const { reopen } = opened;
      if (reopen === undefined) return skip('the log lives no longer than the store');
      await store.append('a', notes(1, 2), any);
      const answer = await store.append('b', [noted(3)], any);
      const before = await wholeLog();
      store = await reopen();
      expect(await wholeLog()).toStrictEqual(before);
      expect(await store.append('b', [noted(3)], { expected: 0n })).toStrictEqual(answer);
      await expect(store.append('a', [noted(9)], { expected: 0n })).rejects.toMatchObject(conflict);
      const { version, position } = await store.append('a', [noted(9)], { expected: 2n });
      expect(version).toBe(3n);
      expect(isAfter(position, answer.position)).toBe(true);
    });

    it(
      'does what an array would do',
      async () => {
        await checkAgainstModel(open, runs);
        expect.hasAssertions();
      },
      patience,
    );
  });
}

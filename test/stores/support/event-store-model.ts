import fc from 'fast-check';
import { expect } from 'vitest';
import type { DomainEvent } from '../../../src/domain/events/domain-event.ts';
import type {
  EventStore,
  ExpectedVersion,
  NonEmpty,
  RecordedEvent,
} from '../../../src/stores/port/event-store.ts';
import { beginning } from '../../../src/stores/port/position.ts';
import { noted, submitted } from '../../support/sample-events.ts';
import { collect } from './streams.ts';

interface Opened {
  readonly store: EventStore;
  readonly reopen?: () => Promise<EventStore>;
  readonly dispose?: () => Promise<void>;
}

/** What an event store is, told with an array. */
interface Model {
  readonly log: { readonly stream: string; readonly event: DomainEvent }[];
  readonly appends: Append[];
  made: number;
}

interface Real {
  store: EventStore;
  readonly reopen: (() => Promise<EventStore>) | undefined;
}

interface Append {
  readonly stream: string;
  readonly events: NonEmpty<DomainEvent>;
  readonly expected: ExpectedVersion;
}

type Command = fc.AsyncCommand<Model, Real>;

const eventsOf = ({ log }: Model, stream: string) =>
  log.filter((entry) => entry.stream === stream).map(({ event }) => event);

const same = (left: readonly DomainEvent[], right: readonly DomainEvent[]) =>
  JSON.stringify(left) === JSON.stringify(right);

const entriesOf = (recorded: readonly RecordedEvent[]) =>
  recorded.map(({ stream, event }) => ({ stream, event }));

/** The version after the append, or `undefined` for a conflict. */
function appendToModel(model: Model, { stream, events, expected }: Append): bigint | undefined {
  const present = eventsOf(model, stream);
  const from = expected === 'any' ? present.length - events.length : Number(expected);
  if (
    Number(expected) !== present.length &&
    same(present.slice(Math.max(from, 0)).slice(0, events.length), events)
  ) {
    return BigInt(from + events.length);
  }
  if (expected !== 'any' && Number(expected) !== present.length) return undefined;
  for (const event of events) model.log.push({ stream, event });
  return BigInt(present.length + events.length);
}

async function appendToBoth(model: Model, { store }: Real, appends: readonly Append[]): Promise<void> {
  const before = model.log.length;
  const asked = appends.map(({ stream, events, expected }) => store.append(stream, events, { expected }));
  const outcomes = await Promise.allSettled(asked);
  for (const [index, append] of appends.entries()) {
    const version = appendToModel(model, append);
    const outcome = outcomes[index];
    if (version === undefined) expect(outcome).toMatchObject({ reason: { code: 'version-conflict' } });
    else expect(outcome).toMatchObject({ status: 'fulfilled', value: { version } });
  }
  if (appends.length > 1) await adoptOrder(model, store, before);
}

/** Of appends to several streams that were under way at once, any may come first; each stream keeps its order. */
async function adoptOrder({ log }: Model, store: EventStore, before: number): Promise<void> {
  const added = entriesOf(await collect(store.readAll({ after: beginning }))).slice(before);
  const waiting = log.splice(before);
  for (const { stream } of added) {
    const [next] = waiting.splice(
      waiting.findIndex((entry) => entry.stream === stream),
      1,
    );
    if (next !== undefined) log.push(next);
  }
  expect(added).toStrictEqual(log.slice(before));
  expect(waiting).toStrictEqual([]);
}

const streamName = fc.constantFrom('a', 'b', '专线-😀');
const wish = fc.record({
  stream: streamName,
  count: fc.integer({ min: 1, max: 4 }),
  expected: fc.constantFrom(0, -1, 1, 'any' as const),
  kind: fc.constantFrom(noted, submitted),
});
type Wish = typeof wish extends fc.Arbitrary<infer W> ? W : never;

function granted(model: Model, { stream, count, expected, kind }: Wish): Append {
  const events = Array.from({ length: count }, () => kind(++model.made)) as unknown as NonEmpty<DomainEvent>;
  if (expected === 'any') return { stream, events, expected };
  return { stream, events, expected: BigInt(Math.max(0, eventsOf(model, stream).length + expected)) };
}

const command = (name: string, run: (model: Model, real: Real) => Promise<void>): Command => ({
  check: () => true,
  run,
  toString: () => name,
});

const append = fc.array(wish, { minLength: 1, maxLength: 5 }).map((wishes) =>
  command(`append ${JSON.stringify(wishes)}`, async (model, real) => {
    const appends = wishes.map((each) => granted(model, each));
    model.appends.push(...appends);
    await appendToBoth(model, real, appends);
  }),
);

const repeat = fc.nat().map((n) =>
  command(`repeat ${n}`, async (model, real) => {
    const earlier = model.appends[n % Math.max(model.appends.length, 1)];
    if (earlier !== undefined) await appendToBoth(model, real, [earlier]);
  }),
);

const readStream = streamName.map((stream) =>
  command(`read ${stream}`, async (model, { store }) => {
    const { version, events } = await store.readStream(stream);
    const expected = eventsOf(model, stream);
    expect(version).toBe(BigInt(expected.length));
    expect(events.map(({ event }) => event)).toStrictEqual(expected);
    expect(events.map((each) => each.version)).toStrictEqual(expected.map((_, index) => BigInt(index + 1)));
  }),
);

const readAll = fc.tuple(fc.nat(), fc.boolean()).map(([n, filtered]) =>
  command(`read all after ${n}, filtered ${filtered}`, async ({ log }, { store }) => {
    const whole = await collect(store.readAll({ after: beginning }));
    expect(entriesOf(whole)).toStrictEqual(log);
    const skipped = n % (log.length + 1);
    const after = whole[skipped - 1]?.position ?? beginning;
    const types = filtered ? (['RuleSetSubmitted'] as const) : undefined;
    const rest = await collect(store.readAll(types === undefined ? { after } : { after, types }));
    const wanted = log.slice(skipped).filter(({ event }) => !filtered || event.type === 'RuleSetSubmitted');
    expect(entriesOf(rest)).toStrictEqual(wanted);
  }),
);

const reopen = fc.constant(
  command('reopen', async (_model, real) => {
    if (real.reopen !== undefined) real.store = await real.reopen();
  }),
);

/** Random commands, many times over: whatever an array answers the store answers. */
export async function checkAgainstModel(open: () => Promise<Opened>, runs: number): Promise<void> {
  const commands = fc.commands([append, append, repeat, readStream, readAll, reopen], { maxCommands: 25 });
  const property = fc.asyncProperty(commands, async (list) => {
    const { store, reopen: again, dispose } = await open();
    const real: Real = { store, reopen: again };
    try {
      await fc.asyncModelRun(() => ({ model: { log: [], appends: [], made: 0 }, real }), list);
    } finally {
      await real.store.close();
      await dispose?.();
    }
  });
  await fc.assert(property, { numRuns: process.env['GUANXIA_LONG'] === undefined ? runs : 20_000 });
}

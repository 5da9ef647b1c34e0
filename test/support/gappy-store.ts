import type { EventStore } from '../../src/stores/port/event-store.ts';
import { ownNumber, type Position, positionOf, unknownPosition } from '../../src/stores/port/position.ts';

/** As wide as the holes of up to 256 MiB that a server leaves where a file ends. */
const hole = 2n ** 28n;
const stride = 4_096n;

/** Where the event that a dense log has at `n` begins in a file, unevenly, with a hole after every seventh. */
const offsetOf = (n: bigint): bigint =>
  n === 0n ? 0n : n * stride + (n / 7n) * hole + ((n * 2_654_435_761n) % (stride - 64n));

/** The place in the dense log that an offset belongs to, by halving; none where no event begins. */
function placeOf(offset: bigint): bigint | undefined {
  let [low, high] = [0n, offset / stride + 1n];
  while (low < high) {
    const middle = (low + high) / 2n;
    if (offsetOf(middle) < offset) low = middle + 1n;
    else high = middle;
  }
  return offsetOf(low) === offset ? low : undefined;
}

const outer = (position: Position): Position => positionOf(offsetOf(ownNumber(position)));

/** What the store behind calls a position. */
export const inner = (position: Position): Position => {
  const place = placeOf(ownNumber(position));
  if (place === undefined) throw unknownPosition(position);
  return positionOf(place);
};

const moved = <T extends { readonly position: Position }>(one: T): T => ({
  ...one,
  position: outer(one.position),
});

interface Range {
  readonly after: Position;
  readonly upTo?: Position;
}

const within = <T extends Partial<Range>>(range: T): T => ({
  ...range,
  ...(range.after !== undefined && { after: inner(range.after) }),
  ...(range.upTo !== undefined && { upTo: inner(range.upTo) }),
});

/** Any store with a dense log, whose positions have the gaps of a server: a position that is computed is none. */
export const withGaps = (store: EventStore): EventStore => ({
  ...store,
  append: async (...asked) => moved(await store.append(...asked)),
  readStream: async (stream) => {
    const { version, events } = await store.readStream(stream);
    return { version, events: events.map(moved) };
  },
  readAll: async function* (options) {
    for await (const event of store.readAll(within(options))) yield moved(event);
  },
  readSince: async (options) => {
    const { events, upTo } = await store.readSince(within(options));
    return { events: events.map(moved), upTo: outer(upTo) };
  },
  scan: async function* (options) {
    for await (const page of store.scan(within(options))) yield page.map(moved);
  },
  scanStream: async function* (...asked) {
    for await (const page of store.scanStream(...asked)) yield page.map(moved);
  },
  end: async () => outer(await store.end()),
  at: async (position) => {
    const place = placeOf(ownNumber(position));
    const event = place === undefined ? undefined : await store.at(positionOf(place));
    return event && moved(event);
  },
  bounds: async function* (options) {
    for await (const bound of store.bounds(within(options))) yield outer(bound);
  },
  subscribe: async function* (options) {
    for await (const event of store.subscribe(within(options))) yield moved(event);
  },
});

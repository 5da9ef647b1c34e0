import type { DomainEvent } from '../../domain/events/domain-event.ts';
import {
  joinSights,
  maySee,
  nameOfSight,
  plainSight,
  type Reader,
  type SightName,
} from '../../domain/sight/sight.ts';
import {
  boundsByScanning,
  type EventStore,
  type RecordedEvent,
  readSinceByEnd,
} from '../../stores/port/event-store.ts';
import {
  beginning,
  isAfter,
  ownNumber,
  type Position,
  positionOf,
  unknownPosition,
} from '../../stores/port/position.ts';
import { refuseToWrite } from './only-read.ts';

/** What an event says of who may see its report from now on, if it says so. */
const sightIn = ({ type, data }: DomainEvent): SightName | undefined => {
  if (type === 'ReportReceived') return nameOfSight(joinSights([data.sight, data.linkedSight ?? plainSight]));
  return type === 'SightChanged' ? data.to : undefined;
};

const isSeen = (reader: Reader, events: readonly RecordedEvent[]): boolean => {
  const name = events.map(({ event }) => sightIn(event)).findLast((one) => one !== undefined);
  return name === undefined || maySee(reader, name);
};

/** The streams of the reports that `reader` may not see, as they are at `upTo`. */
const hiddenStreams = async (
  store: EventStore,
  reader: Reader,
  upTo: Position,
): Promise<ReadonlySet<string>> => {
  const hidden = new Set<string>();
  if (upTo === beginning) return hidden;
  const types = ['ReportReceived', 'SightChanged'] as const;
  for await (const { event, stream } of store.readAll({ after: beginning, upTo, types })) {
    const name = sightIn(event);
    if (name === undefined) continue;
    if (maySee(reader, name)) hidden.delete(stream);
    else hidden.add(stream);
  }
  return hidden;
};

/** The events that a reader may see, by their own places among those. */
interface Seen {
  readonly hidden: ReadonlySet<string>;
  readonly end: Position;
  /** Where each of them stands in the whole log, in order. */
  readonly places: readonly Position[];
}

const seenIn = async (store: EventStore, reader: Reader): Promise<Seen> => {
  const end = await store.end();
  const hidden = await hiddenStreams(store, reader, end);
  const places: Position[] = [];
  if (end !== beginning)
    for await (const page of store.scan({ after: beginning, upTo: end }))
      for (const { stream, position } of page) {
        if (!hidden.has(stream)) places.push(position);
      }
  return { hidden, end, places };
};

/** The place of an event among those that are seen; `undefined` for one that came after they were looked through. */
const numberOf = ({ places }: Seen, place: Position): Position | undefined => {
  let [from, to] = [0, places.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isAfter(place, places[middle] as Position)) from = middle + 1;
    else to = middle;
  }
  return places[from] === place ? positionOf(BigInt(from + 1)) : undefined;
};

/** Reads of the whole log, cut down to what is seen and numbered by that. */
interface Cut {
  readonly seen: () => Promise<Seen>;
  readonly renumbered: <At extends { readonly position: Position }>(all: Seen, at: At) => readonly At[];
}

const placeOf = ({ places }: Seen, position: Position): Position => {
  if (position === beginning) return beginning;
  const place = places[Number(ownNumber(position)) - 1];
  if (place === undefined) throw unknownPosition(position);
  return place;
};

const stretch = (all: Seen, { after, upTo }: { readonly after: Position; readonly upTo?: Position }) => ({
  after: placeOf(all, after),
  upTo: upTo === undefined ? all.end : placeOf(all, upTo),
});

const readsOf = (
  store: EventStore,
  { seen, renumbered }: Cut,
): Pick<EventStore, 'readAll' | 'scan' | 'scanStream'> => ({
  readAll: async function* ({ types, ...range }) {
    const all = await seen();
    if (all.places.length === 0) return;
    for await (const one of store.readAll({ ...stretch(all, range), ...(types && { types }) }))
      if (!all.hidden.has(one.stream)) yield* renumbered(all, one);
  },
  scan: async function* (range) {
    const all = await seen();
    if (all.places.length === 0) return;
    for await (const page of store.scan(stretch(all, range))) {
      const kept = page
        .filter(({ stream }) => !all.hidden.has(stream))
        .flatMap((one) => renumbered(all, one));
      if (kept.length > 0) yield kept;
    }
  },
  scanStream: async function* (stream, range) {
    const all = await seen();
    if (all.hidden.has(stream)) return;
    for await (const page of store.scanStream(stream, range)) {
      const kept = page.flatMap((one) => renumbered(all, one));
      if (kept.length > 0) yield kept;
    }
  },
});

const placesOf = (store: EventStore, { seen }: Cut): Pick<EventStore, 'end' | 'at'> => ({
  end: async () => positionOf(BigInt((await seen()).places.length)),
  at: async (position) => {
    const place = (await seen()).places[Number(ownNumber(position)) - 1];
    const stored = place === undefined ? undefined : await store.at(place);
    return stored && { ...stored, position };
  },
});

const cutOf = (store: EventStore, reader: Reader): Cut => {
  let made: Promise<Seen> | undefined;
  return {
    seen: () => {
      made ??= seenIn(store, reader);
      return made;
    },
    renumbered: (all, at) => {
      const position = numberOf(all, at.position);
      return position === undefined ? [] : [{ ...at, position }];
    },
  };
};

/**
 * The log as it would be if nothing that `reader` may not see had ever been received: of such a report there is no
 * event, and positions count those that are left. It stands as it was when it was first read; who may see what is that
 * of this moment, whatever time the reading is about. Finding that out reads the whole log once.
 *
 * Appending and following are refused: `only-read`.
 */
export const logSeenBy = (store: EventStore, reader: Reader): EventStore => {
  const cut = cutOf(store, reader);
  const reads = { ...readsOf(store, cut), ...placesOf(store, cut) };
  return {
    ...reads,
    append: refuseToWrite,
    readStream: async (stream) => {
      const { version, events } = await store.readStream(stream);
      if (!isSeen(reader, events)) return { version: 0n, events: [] };
      const all = await cut.seen();
      return { version, events: events.flatMap((one) => cut.renumbered(all, one)) };
    },
    readSince: (asked) => readSinceByEnd(reads, asked),
    bounds: (asked) => boundsByScanning(reads.scan, asked),
    // What is wrong with how the store keeps the log is told to who may see all of it.
    inspect: async () => [],
    subscribe: async function* () {
      yield await refuseToWrite();
    },
    close: () => store.close(),
  };
};

/**
 * The same for single streams alone, without reading the whole log: positions are those of the whole log, and are for
 * nobody to see.
 */
export const streamsSeenBy = (store: EventStore, reader: Reader): EventStore => ({
  ...store,
  readStream: async (stream) => {
    const read = await store.readStream(stream);
    return isSeen(reader, read.events) ? read : { version: 0n, events: [] };
  },
});

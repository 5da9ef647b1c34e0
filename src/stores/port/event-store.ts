import type { DomainEvent } from '../../domain/events/domain-event.ts';
import type { ChainLink } from '../../evidence/chain/verify-chain.ts';
import type { Problem } from '../../problems/problem.ts';
import { beginning, type Position, unknownPosition } from './position.ts';

/** How many events a stream holds; `0n` when it does not exist. */
export type StreamVersion = bigint;

/** The version the caller has read; `'any'` says aloud that it does not matter. */
export type ExpectedVersion = StreamVersion | 'any';

/** An event and where it stands. */
export interface RecordedEvent {
  readonly event: DomainEvent;
  readonly stream: string;
  /** Version of the stream once this event is in: `1n` for the first. */
  readonly version: StreamVersion;
  /** Names the event's place in the whole log. */
  readonly position: Position;
}

/**
 * An event as it is kept: its bytes are not decoded, and may be of a type that this release does not know.
 * `hash` is the chain hash that was kept for it when it was appended. Who is given `bytes` and `hash` changes
 * neither, and copies them before handing them to another thread.
 */
export interface StoredEvent extends ChainLink {
  /** Names the event's place in the whole log. */
  readonly position: Position;
  readonly type: string;
}

export type NonEmpty<T> = readonly [T, ...T[]];

/**
 * The one port behind which every event log lives. An adapter passes `test/support/event-store-contract.ts`.
 *
 * Errors have the codes `version-conflict`, `unknown-event` (a type or schema version not known to this
 * release; names stream and position), `unknown-position` (`after` is neither the beginning nor a position that
 * this log has given), `unstorable-name`, `not-canonicalizable`, `store-unavailable`,
 * `store-corrupt`, `store-version`, `store-read-only`, `store-failed` (stopped after a disk error) and
 * `store-closed`.
 */
export interface EventStore {
  /**
   * Store all `events` or none, durably, before the promise resolves. Their values are taken at the call.
   *
   * Appending the same events again at the same expected version adds nothing and answers as the first
   * time, so an append whose answer was lost can be repeated. With `'any'` they are recognised as long as
   * they are the last of the stream. The same ids with other content are a `version-conflict`.
   */
  readonly append: (
    stream: string,
    events: NonEmpty<DomainEvent>,
    options: { readonly expected: ExpectedVersion },
  ) => Promise<{ readonly version: StreamVersion; readonly position: Position }>;
  /** All events of a stream in order; empty with version `0n` when there is none. */
  readonly readStream: (
    stream: string,
  ) => Promise<{ readonly version: StreamVersion; readonly events: readonly RecordedEvent[] }>;
  /**
   * The whole log after a position, in order, up to its end at the time of the last page; paged. An event
   * that this release does not know stops the reader there, unless `types` excludes it: only the events of
   * those types are read at all. Nothing after `upTo` is read.
   */
  readonly readAll: (options: {
    readonly after: Position;
    readonly upTo?: Position;
    readonly types?: readonly DomainEvent['type'][];
  }) => AsyncIterable<RecordedEvent>;
  /**
   * The events of some types after a position, up to an end of the log that is taken after the call; and how far
   * that is, also where there is none: a position to read on after, of whatever event stands there. Costs what
   * has come since, not what the log holds.
   */
  readonly readSince: (options: {
    readonly after: Position;
    readonly types: readonly DomainEvent['type'][];
  }) => Promise<{ readonly events: readonly RecordedEvent[]; readonly upTo: Position }>;
  /**
   * The whole log as it is kept, in order, after a position and up to another, in pages that are not empty.
   * An event whose place or type contradicts what else is kept of it stops the reader with `store-corrupt`.
   */
  readonly scan: (options: {
    readonly after: Position;
    readonly upTo?: Position;
  }) => AsyncIterable<readonly StoredEvent[]>;
  /**
   * A stream as it is kept, in order, after a version, in pages that are not empty: found as `readStream` finds it,
   * which need not be how the whole log is read.
   */
  readonly scanStream: (
    stream: string,
    options: { readonly after: StreamVersion },
  ) => AsyncIterable<readonly StoredEvent[]>;
  /** Position of the last event; `beginning` when there is none. */
  readonly end: () => Promise<Position>;
  /** The event at a position, as it is kept; `undefined` where none of this log stands. */
  readonly at: (position: Position) => Promise<StoredEvent | undefined>;
  /**
   * Positions of events at which the log can be divided, in order, about `every` events apart; the last is that
   * of the last event, none beyond `upTo`. Evenly enough for readers that share the work.
   */
  readonly bounds: (options: { readonly every: number; readonly upTo?: Position }) => AsyncIterable<Position>;
  /**
   * What the store can tell without reading the log is wrong with how it keeps it: damaged pages, and indexes and
   * counts by which a stream would be read as something else than the log has. Changes nothing.
   */
  readonly inspect: () => Promise<readonly Problem[]>;
  /**
   * As `readAll`, then live without end until `signal` aborts. Delivered once per subscription, in order.
   * When the store is closed or fails, it ends with that error.
   */
  readonly subscribe: (options: {
    readonly after: Position;
    readonly signal: AbortSignal;
  }) => AsyncIterable<RecordedEvent>;
  /** Finishes the appends that were asked for; then everything is refused as `store-closed`. */
  readonly close: () => Promise<void>;
}

/** The last event of a log, as it is kept; `undefined` when there is none. */
export const lastEvent = async (store: Pick<EventStore, 'end' | 'at'>): Promise<StoredEvent | undefined> => {
  const end = await store.end();
  return end === beginning ? undefined : store.at(end);
};

/**
 * A position that came from outside, if a log can be read on after it.
 *
 * @throws {GuanxiaError} `unknown-position`
 */
export const assertInLog = async (store: Pick<EventStore, 'at'>, position: Position): Promise<void> => {
  if (position !== beginning && (await store.at(position)) === undefined) throw unknownPosition(position);
};

/** Positions of every so many events, found by reading them. For stores that cannot tell without. */
export async function* boundsByScanning(
  scan: EventStore['scan'],
  { every, upTo }: Parameters<EventStore['bounds']>[0],
): AsyncGenerator<Position, void> {
  let count = 0;
  let last: Position | undefined;
  for await (const page of scan({ after: beginning, ...(upTo !== undefined && { upTo }) })) {
    for (const { position } of page) {
      count += 1;
      last = position;
      if (count % every === 0) yield position;
    }
  }
  if (last !== undefined && count % every !== 0) yield last;
}

/** As `readSince`, by the store's end and what lies before it. */
export const readSinceByEnd = async (
  { end, readAll }: Pick<EventStore, 'end' | 'readAll'>,
  { after, types }: Parameters<EventStore['readSince']>[0],
): ReturnType<EventStore['readSince']> => {
  const upTo = await end();
  const events: RecordedEvent[] = [];
  if (upTo !== after) for await (const recorded of readAll({ after, upTo, types })) events.push(recorded);
  return { events, upTo };
};

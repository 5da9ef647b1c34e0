import type { DomainEvent } from '../../domain/events/domain-event.ts';
import type { ChainLink } from '../../evidence/chain/verify-chain.ts';
import type { Problem } from '../../problems/problem.ts';

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
  /** Place in the whole log: increasing, not necessarily dense, `> 0n`. */
  readonly position: bigint;
}

/**
 * An event as it is kept: its bytes are not decoded, and may be of a type that this release does not know.
 * `hash` is the chain hash that was kept for it when it was appended. Who is given `bytes` and `hash` changes
 * neither, and copies them before handing them to another thread.
 */
export interface StoredEvent extends ChainLink {
  /** Place in the whole log: increasing, not necessarily dense, `> 0n`. */
  readonly position: bigint;
  readonly type: string;
}

export type NonEmpty<T> = readonly [T, ...T[]];

/**
 * The one port behind which every event log lives. An adapter passes `test/support/event-store-contract.ts`.
 *
 * Errors have the codes `version-conflict`, `unknown-event` (a type or schema version not known to this
 * release; names stream and position), `unstorable-name`, `not-canonicalizable`, `store-unavailable`,
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
  ) => Promise<{ readonly version: StreamVersion; readonly position: bigint }>;
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
    readonly after: bigint;
    readonly upTo?: bigint;
    readonly types?: readonly DomainEvent['type'][];
  }) => AsyncIterable<RecordedEvent>;
  /**
   * The whole log as it is kept, in order, after a position and up to another, in pages that are not empty.
   * An event whose place or type contradicts what else is kept of it stops the reader with `store-corrupt`.
   */
  readonly scan: (options: {
    readonly after: bigint;
    readonly upTo?: bigint;
  }) => AsyncIterable<readonly StoredEvent[]>;
  /**
   * The same events, found as `readStream` finds them: each stream's together and in order, streams in any
   * order. What `readStream` would not give or would refuse is not given or refused here.
   */
  readonly scanStreams: (options: { readonly upTo?: bigint }) => AsyncIterable<readonly StoredEvent[]>;
  /** Position of the last event; `0n` when there is none. */
  readonly end: () => Promise<bigint>;
  /**
   * What the store can tell by itself is wrong with how it keeps the log: damaged pages, indexes and counts
   * that contradict the events. Reads everything, changes nothing.
   */
  readonly inspect: () => Promise<readonly Problem[]>;
  /**
   * As `readAll`, then live without end until `signal` aborts. Delivered once per subscription, in order.
   * When the store is closed or fails, it ends with that error.
   */
  readonly subscribe: (options: {
    readonly after: bigint;
    readonly signal: AbortSignal;
  }) => AsyncIterable<RecordedEvent>;
  /** Finishes the appends that were asked for; then everything is refused as `store-closed`. */
  readonly close: () => Promise<void>;
}

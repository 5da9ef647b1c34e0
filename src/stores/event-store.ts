import type { DomainEvent } from '../domain/events/index.ts';

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

export type NonEmpty<T> = readonly [T, ...T[]];

/**
 * The one port behind which every event log lives. An adapter passes `test/support/event-store-contract.ts`.
 *
 * Errors have the codes `version-conflict`, `unknown-event` (type or schema version not known to this
 * release; carries position), `store-unavailable`, `store-corrupt`, `store-version` and `store-closed`.
 */
export interface EventStore {
  /**
   * Store all `events` or none, durably, before the promise resolves. Appending the same event ids again
   * at the same expected version adds nothing and answers as the first time.
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
  /** The whole log after a position, in order, up to its end at the time of the last page; paged. */
  readonly readAll: (options: {
    readonly after: bigint;
    readonly types?: readonly DomainEvent['type'][];
  }) => AsyncIterable<RecordedEvent>;
  /** As `readAll`, then live without end until `signal` aborts. Delivered once per subscription, in order. */
  readonly subscribe: (options: {
    readonly after: bigint;
    readonly signal: AbortSignal;
  }) => AsyncIterable<RecordedEvent>;
  readonly close: () => Promise<void>;
}

// What the adapter uses of a client. `@eventstore/db-client` and `@kurrent/kurrentdb-client` both fit; never load
// both into one process, where each overwrites the other's protocol messages.

export interface ServerPosition {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** An event as the client gives it; `data` and `metadata` are whatever somebody wrote. */
export interface ServerRecord {
  readonly streamId: string;
  readonly id: string;
  readonly revision: bigint;
  readonly type: string;
  readonly data: unknown;
  readonly metadata?: unknown;
  readonly position?: ServerPosition | undefined;
}

/** An event, or a link and the event that it points to. */
export interface ServerEvent {
  readonly event?: ServerRecord | undefined;
  readonly link?: ServerRecord | undefined;
  readonly commitPosition?: bigint | undefined;
}

/** An event to append: the bytes are stored as they are. */
export interface NewServerEvent {
  readonly id: string;
  readonly type: string;
  readonly contentType: 'application/octet-stream';
  readonly data: Uint8Array;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** Who may do what with a stream, or with all that have no list of their own, as the server reads it. */
export interface NewRights {
  readonly id: string;
  readonly type: '$metadata' | '$settings';
  readonly contentType: 'application/json';
  readonly data: Readonly<Record<string, unknown>>;
}

export type ServerRevision = bigint | 'no_stream';

/** Per-call credentials also make the client append by a call of its own, instead of one that all appends share. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

export interface AppendOptions {
  readonly requiresLeader: true;
  readonly expectedRevision: ServerRevision;
  /** What the Kurrent client calls `expectedRevision`. */
  readonly streamState: ServerRevision;
  readonly credentials?: Credentials;
}

export interface Appended {
  readonly success: boolean;
  /** Revision of the last event that was appended. */
  readonly nextExpectedRevision: bigint;
  readonly position?: ServerPosition | undefined;
}

/** Other nodes of a cluster lag behind: they may not show yet what has been acknowledged. */
export const requiresLeader = true;

export interface ReadOptions {
  readonly requiresLeader: true;
  readonly direction: 'forwards' | 'backwards';
  readonly maxCount: number;
}

/** Events as they arrive; both clients' streams can be told to stop. */
export type Arriving = AsyncIterable<ServerEvent>;

type Told = 'confirmation' | 'caughtUp' | 'readable' | 'error' | 'close';

/** A catch-up subscription: a stream of events that can be read one by one, and tells when it has caught up. */
export interface Listening extends Arriving {
  readonly unsubscribe: () => Promise<void>;
  readonly on: (told: Told, hear: (error?: unknown) => void) => Listening;
  readonly read: () => ServerEvent | null;
  readonly destroy: () => unknown;
}

export interface NameFilter {
  readonly filterOn: 'streamName';
  readonly checkpointInterval: number;
  readonly regex: string;
}

/** A filter whose server tells, every so many events, how far it has looked. */
export interface TellingFilter extends NameFilter {
  readonly maxSearchWindow?: number;
  readonly checkpointReached?: (subscription: unknown, position: ServerPosition) => void;
}

export interface EventStoreDbClient {
  readonly appendToStream: (
    stream: string,
    events: readonly NewServerEvent[] | readonly NewRights[],
    options: AppendOptions,
  ) => Promise<Appended>;
  readonly readStream: (
    stream: string,
    options: ReadOptions & { readonly fromRevision: bigint | 'start' | 'end' },
  ) => Arriving;
  readonly readAll: (
    options: ReadOptions & {
      readonly fromPosition: ServerPosition | 'start' | 'end';
      readonly filter: NameFilter;
    },
  ) => Arriving;
  readonly subscribeToAll: (
    options: {
      readonly fromPosition: ServerPosition | 'start' | 'end';
      readonly filter: TellingFilter;
      readonly requiresLeader?: true;
    },
    readable?: { readonly highWaterMark: number },
  ) => Listening;
  readonly dispose: () => Promise<void>;
}

import type { RecordedEvent } from './event-store.ts';

/** A report to be determined, handed to one worker until that says what has become of it. */
export interface WorkItem {
  readonly recorded: RecordedEvent;
  /** How often it has been handed out before. */
  readonly retries: number;
  /** Done: not handed out again. */
  readonly done: () => Promise<void>;
  /** Hand it out again, to whichever worker; after several times it is parked. */
  readonly again: (reason: string) => Promise<void>;
  /** Put it aside until somebody has them tried again. */
  readonly park: (reason: string) => Promise<void>;
}

/** A report that was put aside. */
export interface ParkedItem {
  readonly stream: string;
  readonly version: bigint;
  readonly reason: string;
  /** When it was parked, as the queue tells it. */
  readonly since: string;
}

/**
 * Reports that were received, shared out among however many workers. Each is handed out at least once; a worker
 * that dies gives back what it had. Errors are those of the event store.
 */
export interface WorkQueue {
  /** Without end, until `signal` aborts. */
  readonly take: (options: { readonly signal: AbortSignal }) => AsyncIterable<WorkItem>;
  readonly parked: () => Promise<readonly ParkedItem[]>;
  /** Hands everything out again that is parked. */
  readonly retryParked: () => Promise<void>;
  readonly close: () => Promise<void>;
}

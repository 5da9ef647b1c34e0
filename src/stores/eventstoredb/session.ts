import { GuanxiaError } from '../../problems/guanxia-error.ts';
import { storeClosed } from '../port/event-store-problems.ts';
import { CallFailedError, inOurWords } from './call-failed.ts';
import type { EventStoreDbClient } from './client.ts';
import type { Connection } from './connection.ts';
import type { LastKnown } from './last-known.ts';
import { type RecentNames, recentNames } from './recent-names.ts';
import type { StreamNames } from './stream-names.ts';
import { sleep, type Timing } from './timing.ts';
import { waitingIsVain } from './unreachable.ts';

/** What every part of the adapter works with. */
export interface Session {
  readonly connection: Connection;
  readonly names: StreamNames;
  readonly known: LastKnown;
  readonly timing: Timing;
  /** Streams that a read has only just found never to have been: what comes first to them need not ask again. */
  readonly neverWere: RecentNames;
  /** @throws {GuanxiaError} `store-closed`, or what has stopped the store for good */
  readonly assertUsable: () => void;
  /** Stops the store for good: the server's log is not the one that it was. */
  readonly stop: (error: unknown) => void;
  readonly isClosed: () => boolean;
  readonly markClosed: () => void;
}

export function session(parts: Pick<Session, 'connection' | 'names' | 'known' | 'timing'>): Session {
  let closed = false;
  let stopped: unknown;
  return {
    ...parts,
    neverWere: recentNames(parts.timing.call),
    assertUsable: () => {
      if (closed) throw storeClosed();
      if (stopped !== undefined) throw stopped;
    },
    stop: (error) => {
      stopped ??= error;
    },
    isClosed: () => closed,
    markClosed: () => {
      closed = true;
    },
  };
}

/** Whether the same call may fare better: nobody knows what became of it, or another node answers. */
export const isPassing = (error: unknown): error is CallFailedError =>
  error instanceof CallFailedError && (error.failure === 'lost' || error.failure === 'not-leader');

/** How long to wait before the next of several repetitions. */
export const pauseAfter = (attempt: number, { pause }: Timing): Promise<void> =>
  sleep(pause * Math.min(4, 2 ** (attempt - 1)));

/**
 * Throws what is to be thrown after a failed call: nothing where it may be repeated. The time of an operation runs
 * from when it was asked for, or from when the server went away, if that was before: however much is asked of a
 * server that stays away, all of it together waits once.
 *
 * @throws what has failed, as it is
 */
export function assertRepeatable(session: Session, error: unknown, began: number): void {
  if (!isPassing(error) || waitingIsVain(error.cause)) throw error;
  const { cause } = error;
  if (cause instanceof GuanxiaError && cause.code === 'store-diverged') session.stop(cause);
  if (cause instanceof GuanxiaError) throw error;
  const { timing, connection } = session;
  const since = Math.min(began, connection.breaker.awaySince() ?? began);
  if (performance.now() + timing.pause > since + timing.operation) throw error;
  session.assertUsable();
}

/**
 * Asks the server something that changes nothing, again if need be.
 *
 * @throws {GuanxiaError} the port's codes
 */
export async function ask<T>(
  session: Session,
  what: string,
  work: (client: EventStoreDbClient) => Promise<T>,
): Promise<T> {
  const began = performance.now();
  for (let attempt = 1; ; attempt += 1) {
    session.assertUsable();
    try {
      return await session.connection.read(what, work);
    } catch (error) {
      try {
        assertRepeatable(session, error, began);
      } catch (final) {
        throw inOurWords(final, what);
      }
      await pauseAfter(attempt, session.timing);
    }
  }
}

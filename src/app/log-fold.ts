import type { DomainEvent, EventType } from '../domain/events/domain-event.ts';
import type { EventStore } from '../stores/port/event-store.ts';
import { beginning } from '../stores/port/position.ts';

/**
 * What the events of some types come to, read once and kept up to date. It knows how far it has read, so that being
 * current costs what has come since, however long the log is.
 */
export interface LogFold<State> {
  /** By all events, of whatever process, up to an end of the log that is taken after the call. */
  readonly current: () => Promise<State>;
  /** By what has been read so far; `undefined` before the first read. */
  readonly early: () => State | undefined;
}

export const logFold = <State>(
  store: Pick<EventStore, 'readSince'>,
  types: readonly EventType[],
  { initial, fold }: { readonly initial: State; readonly fold: (state: State, event: DomainEvent) => State },
): LogFold<State> => {
  let state: State | undefined;
  let after = beginning;
  let underWay: Promise<State> | undefined;
  let next: Promise<State> | undefined;

  const read = async (): Promise<State> => {
    const { events, upTo } = await store.readSince({ after, types });
    state = events.reduce((sum, { event }) => fold(sum, event), state ?? initial);
    after = upTo;
    return state;
  };

  const begin = (): Promise<State> => {
    next = undefined;
    const reading = read().finally(() => {
      if (underWay === reading) underWay = undefined;
    });
    underWay = reading;
    return reading;
  };

  // Of a read that has begun nobody can say that it took its end late enough; the one after it serves all who wait.
  const current = (): Promise<State> => {
    if (underWay === undefined) return begin();
    next ??= underWay.then(begin, begin);
    return next;
  };

  return { current, early: () => state };
};

import { epochMs, type Instant } from '../../domain/time/instant.ts';
import type { EventStore, RecordedEvent } from '../../stores/port/event-store.ts';

/** By which of its two instants an event is placed in time: when it happened, or when it was written. */
export const axes = ['occurred', 'recorded'] as const;
export type Axis = (typeof axes)[number];

/** An event's instant on an axis, in epoch milliseconds. */
export const instantOn = (axis: Axis, { event }: RecordedEvent): number =>
  epochMs(axis === 'occurred' ? event.occurredAt : event.recordedAt);

/**
 * The log as it stood at an instant, that instant included: what had been recorded by then, or, whenever it
 * was recorded, what had occurred by then. The order is that of the log.
 */
export const logAsOf = (store: EventStore, instant: Instant, axis: Axis): EventStore => {
  const at = epochMs(instant);
  return {
    ...store,
    readStream: async (stream) => {
      const { events, version } = await store.readStream(stream);
      return { version, events: events.filter((recorded) => instantOn(axis, recorded) <= at) };
    },
    readAll: async function* (options) {
      for await (const recorded of store.readAll(options))
        if (instantOn(axis, recorded) <= at) yield recorded;
    },
  };
};

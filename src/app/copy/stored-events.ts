import type { EventStore, StoredEvent } from '../../stores/port/event-store.ts';
import { beginning, type Position } from '../../stores/port/position.ts';

/** A log's events one by one, up to a position. */
export async function* eventsOf(store: EventStore, upTo: Position): AsyncGenerator<StoredEvent, void> {
  for await (const page of store.scan({ after: beginning, upTo })) yield* page;
}

/** The next of an iterator; `undefined` at its end. */
export const next = async <T>(items: AsyncIterator<T, void>): Promise<T | undefined> => {
  const { value } = await items.next();
  return value ?? undefined;
};

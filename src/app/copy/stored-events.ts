import type { EventStore, StoredEvent } from '../../stores/port/event-store.ts';

/** A log's events one by one, up to a position. */
export async function* eventsOf(store: EventStore, upTo: bigint): AsyncGenerator<StoredEvent, void> {
  for await (const page of store.scan({ after: 0n, upTo })) yield* page;
}

/** The next of an iterator; `undefined` at its end. */
export const next = async <T>(items: AsyncIterator<T, void>): Promise<T | undefined> => {
  const { value } = await items.next();
  return value ?? undefined;
};

import type { EventStore, RecordedEvent } from '../../stores/port/event-store.ts';
import type { Position } from '../../stores/port/position.ts';
import { unreadableAfter } from './unreadable-event.ts';

/**
 * The log after a position, in batches of a size. Those before an error are given first.
 *
 * @throws {UnreadableEvent} at an event that cannot be decoded
 */
export async function* batches(
  store: EventStore,
  { after, size }: { readonly after: Position; readonly size: number },
): AsyncGenerator<readonly RecordedEvent[]> {
  let batch: RecordedEvent[] = [];
  let position = after;
  try {
    for await (const event of store.readAll({ after })) {
      batch.push(event);
      position = event.position;
      if (batch.length < size) continue;
      yield batch;
      batch = [];
    }
  } catch (error) {
    if (batch.length > 0) yield batch;
    throw await unreadableAfter(store, position, error);
  }
  if (batch.length > 0) yield batch;
}

import type { RecordedEvent } from '../port/event-store.ts';
import type { Position } from '../port/position.ts';
import type { Bell } from './bell.ts';

/** Read what there is, then again whenever `bell` rings, until `signal` aborts or `read` throws. */
export async function* follow(
  log: { readonly read: (after: Position) => AsyncIterable<RecordedEvent>; readonly bell: Bell },
  { after, signal }: { readonly after: Position; readonly signal: AbortSignal },
): AsyncGenerator<RecordedEvent, void> {
  let at = after;
  while (!signal.aborted) {
    const rings = log.bell.rings();
    for await (const recorded of log.read(at)) {
      if (signal.aborted) return;
      at = recorded.position;
      yield recorded;
    }
    await log.bell.wait(rings, signal);
  }
}

import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { EventStore, StoredEvent } from '../../stores/port/event-store.ts';
import type { Position } from '../../stores/port/position.ts';
import type { Stop } from '../../stores/port/view-store.ts';

/** An event that this release cannot decode: of an unknown type or version, or damaged. */
export class UnreadableEvent extends GuanxiaError {
  readonly stop: Stop;

  constructor(stop: Stop, cause: GuanxiaError) {
    super(cause.problems, { cause });
    this.stop = stop;
  }
}

/** The id that an event's bytes state; empty where they are no event. */
export const idIn = ({ bytes }: StoredEvent): string => {
  try {
    return String(JSON.parse(new TextDecoder().decode(bytes)).id);
  } catch {
    return '';
  }
};

/** The error with the event that it is about, the first after a position; any other error as it is. */
export const unreadableAfter = async (
  store: EventStore,
  after: Position,
  error: unknown,
): Promise<unknown> => {
  if (!(error instanceof GuanxiaError) || !['unknown-event', 'store-corrupt'].includes(error.code))
    return error;
  const [{ code, message }] = error.problems;
  for await (const [first] of store.scan({ after }))
    if (first !== undefined)
      return new UnreadableEvent(
        { position: first.position, eventId: idIn(first), code, reason: message },
        error,
      );
  return error;
};

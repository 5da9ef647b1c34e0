import type { EventStore } from '../../stores/port/event-store.ts';
import { beginning, earlierOf, type Position } from '../../stores/port/position.ts';
import { batches } from './batches.ts';
import type { Draft } from './draft.ts';
import { UnreadableEvent } from './unreadable-event.ts';

/** The place after which the draft that is least far goes on. */
export const leastFar = (drafts: readonly Draft[]): Position =>
  drafts.map((draft) => draft.position()).reduce(earlierOf);

/** Stores may answer without ever waiting; a signal, such as Ctrl-C, has to find its turn. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Fold the rest of the log into drafts, in one pass, and tell after each batch how far that is. */
export const fillDrafts = async (
  store: EventStore,
  drafts: readonly Draft[],
  size: number,
  reached: (events: number, position: Position) => void,
): Promise<void> => {
  try {
    for await (const events of batches(store, { after: leastFar(drafts), size })) {
      for (const draft of drafts) await draft.fold(events);
      reached(events.length, events.at(-1)?.position ?? beginning);
      await nextTurn();
    }
  } catch (error) {
    if (!(error instanceof UnreadableEvent)) throw error;
    for (const draft of drafts) await draft.stop(error.stop);
  }
};

import type { Projection } from '../../projections/projection.ts';
import type { EventStore, RecordedEvent } from '../../stores/port/event-store.ts';
import { beginning, isAfter, type Position } from '../../stores/port/position.ts';
import type { Checkpoint, Stop, ViewStore } from '../../stores/port/view-store.ts';
import { belongsTo } from './belongs-to.ts';
import { foldBatch } from './fold-batch.ts';
import { learnBefore } from './learn-before.ts';
import { ViewStopped } from './view-stopped.ts';

/** A view under construction. */
export interface Draft {
  readonly projection: Projection<unknown>;
  readonly resumedAfter: Position;
  readonly checkpoint: () => Checkpoint | undefined;
  readonly position: () => Position;
  readonly stopped: () => Stop | undefined;
  /** Fold in what it does not hold yet of these events. A stopped draft takes in nothing more. */
  readonly fold: (events: readonly RecordedEvent[]) => Promise<void>;
  readonly stop: (stop: Stop) => Promise<void>;
}

/** What an interrupted rebuild has left, if it is of this log. */
const leftBehind = async (
  store: EventStore,
  { drafts }: ViewStore,
  projection: Projection<unknown>,
): Promise<Checkpoint | undefined> => {
  const checkpoint = await drafts.checkpoint(projection);
  return checkpoint !== undefined && (await belongsTo(store, checkpoint)) ? checkpoint : undefined;
};

/** The draft of a view, taken up where an interrupted rebuild has left it, or empty. */
export const openDraft = async (
  store: EventStore,
  views: ViewStore,
  projection: Projection<unknown>,
  { restart }: { readonly restart: boolean },
): Promise<Draft> => {
  let at = restart ? undefined : await leftBehind(store, views, projection);
  if (at === undefined) await views.drafts.drop(projection);
  await learnBefore(store, projection, at);
  let stopped: Stop | undefined;
  const position = (): Position => at?.position ?? beginning;
  const stop = async (why: Stop): Promise<void> => {
    if (stopped !== undefined) return;
    stopped = why;
    await views.drafts.stop(projection, why);
  };
  return {
    projection,
    resumedAfter: position(),
    checkpoint: () => at,
    position,
    stopped: () => stopped,
    fold: async (events) => {
      const fresh = events.filter((event) => isAfter(event.position, position()));
      if (stopped !== undefined || fresh.length === 0) return;
      try {
        at = await foldBatch(views.drafts, projection, at, fresh);
      } catch (error) {
        if (!(error instanceof ViewStopped)) throw error;
        at = await views.drafts.checkpoint(projection);
        await stop(error.stop);
      }
    },
    stop,
  };
};

import type { Projection } from '../../projections/projection.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import { beginning } from '../../stores/port/position.ts';
import type { ViewStore } from '../../stores/port/view-store.ts';
import { batches } from './batches.ts';
import { belongsTo, viewsOfAnotherLog } from './belongs-to.ts';
import { despiteConflicts } from './conflicts.ts';
import { foldBatch } from './fold-batch.ts';
import { learnBefore } from './learn-before.ts';
import { UnreadableEvent } from './unreadable-event.ts';
import { ViewStopped } from './view-stopped.ts';

const size = 1_000;

const advanceOne = async (
  store: EventStore,
  views: ViewStore,
  projection: Projection<unknown>,
): Promise<void> => {
  let from = await views.checkpoint(projection);
  if (from !== undefined && !(await belongsTo(store, from))) throw viewsOfAnotherLog(projection.name);
  await learnBefore(store, projection, from);
  try {
    for await (const events of batches(store, { after: from?.position ?? beginning, size }))
      from = await foldBatch(views, projection, from, events);
  } catch (error) {
    throw error instanceof UnreadableEvent
      ? new ViewStopped(projection, error.stop, { cause: error })
      : error;
  }
};

const catchUpOne = async (
  store: EventStore,
  views: ViewStore,
  projection: Projection<unknown>,
): Promise<void> => {
  try {
    await views.alone(projection, () => despiteConflicts(() => advanceOne(store, views, projection)));
  } catch (error) {
    if (error instanceof ViewStopped) await views.stop(projection, error.stop);
    throw error;
  }
};

/**
 * Fold into each view whatever the log holds beyond its checkpoint, documents and checkpoint in one
 * transaction. Several processes may do so at once.
 *
 * @throws {GuanxiaError} `view-stopped` at an event that cannot be read or taken in; `views-of-another-log`
 */
export const catchUp = async (
  store: EventStore,
  views: ViewStore,
  projections: readonly Projection<unknown>[],
): Promise<void> => {
  for (const projection of projections) await catchUpOne(store, views, projection);
};

import type { Projection } from '../../projections/projection.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import { beginning } from '../../stores/port/position.ts';
import type { Checkpoint } from '../../stores/port/view-store.ts';

/** Shows a projection that goes on from a checkpoint what it learns from before that. */
export const learnBefore = async (
  store: EventStore,
  { keysOf, learnsFrom: types }: Pick<Projection<unknown>, 'keysOf' | 'learnsFrom'>,
  from: Checkpoint | undefined,
): Promise<void> => {
  if (types === undefined || from === undefined) return;
  for await (const { event } of store.readAll({ after: beginning, upTo: from.position, types }))
    keysOf(event);
};

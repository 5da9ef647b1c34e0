import type { EventStore } from '../../stores/port/event-store.ts';
import type { ViewStore } from '../../stores/port/view-store.ts';
import { despiteConflicts } from './conflicts.ts';
import type { Draft } from './draft.ts';
import { fillDrafts } from './fill-drafts.ts';

const size = 1_000;

/** Where the view stands is read first, so that the draft, once it is at the end of the log, is not behind it. */
const swap = async (store: EventStore, views: ViewStore, draft: Draft): Promise<void> => {
  const { projection } = draft;
  const from = await views.checkpoint(projection);
  await fillDrafts(store, [draft], size, () => undefined);
  if (draft.stopped() !== undefined) return;
  const to = draft.checkpoint();
  // Nothing comes of an empty log.
  await (to === undefined ? views.drop(projection) : views.swap(projection, { from, to }));
};

/** Put a draft in the place of its view, unless it has stopped. */
export const swapIn = (store: EventStore, views: ViewStore, draft: Draft): Promise<void> =>
  views.alone(draft.projection, () => despiteConflicts(() => swap(store, views, draft)));

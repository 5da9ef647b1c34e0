import { assertStandsAt } from '../kit/fence.ts';
import { turnsInProcess, viewKey } from '../kit/turns.ts';
import { storeClosed } from '../port/event-store-problems.ts';
import type { HeldView, ViewId, ViewStore } from '../port/view-store.ts';
import { compareKeys } from './key-order.ts';
import { type Shelf, shelf, type View } from './view-documents.ts';

/** Views in memory: the reference for every adapter, for tests and the browser. */
export function memoryViewStore(): ViewStore {
  let closed = false;
  const assertOpen = () => {
    if (closed) throw storeClosed();
  };
  const { views, ...live } = shelf(assertOpen);
  const { views: draftViews, ...drafts } = shelf(assertOpen);

  return {
    ...live,
    drafts,
    swap: async (id, { from, to }) => {
      assertOpen();
      assertStandsAt(id, from, views.get(viewKey(id))?.checkpoint);
      const draft = draftViews.get(viewKey(id));
      assertStandsAt(id, to, draft?.checkpoint);
      views.set(viewKey(id), { ...(draft as View), stop: undefined });
      draftViews.delete(viewKey(id));
    },
    held: async () => {
      assertOpen();
      return [...heldIn(views, 'live'), ...heldIn(draftViews, 'draft')].sort(
        (left, right) => compareViews(left.view, right.view) || (left.state === 'draft' ? -1 : 1),
      );
    },
    alone: turnsInProcess(),
    close: async () => {
      closed = true;
    },
  };
}

const heldIn = (views: Shelf['views'], state: HeldView['state']): readonly HeldView[] =>
  [...views.values()].map(({ id, checkpoint, stop }) => ({ view: id, state, checkpoint, stop }));

const compareViews = (left: ViewId, right: ViewId) =>
  compareKeys(left.name, right.name) || left.version - right.version;

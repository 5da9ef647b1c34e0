import type { Projection } from '../../projections/projection.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import { estimatedTotal, type Position } from '../../stores/port/position.ts';
import type { Stop, ViewStore } from '../../stores/port/view-store.ts';
import { type Draft, openDraft } from './draft.ts';
import { fillDrafts, leastFar } from './fill-drafts.ts';
import { swapIn } from './swap-in.ts';

/** How many events a rebuild has folded in, out of about how many. */
export interface RebuildProgress {
  readonly done: number;
  readonly total: number;
}

export interface RebuildOptions {
  /** Begin anew, whatever an interrupted rebuild has left behind. */
  readonly restart: boolean;
  readonly progress: (progress: RebuildProgress) => void;
  /** After how many events what was built is saved; 5,000 unless told. */
  readonly batchSize?: number;
}

/** A view that has been rebuilt and answers now; or, with a `stop`, whose old documents still answer. */
export interface Rebuilt {
  readonly name: string;
  readonly version: number;
  /** Where an interrupted rebuild was taken up again; `beginning` for one that began anew. */
  readonly resumedAfter: Position;
  readonly position: Position;
  /** How many documents the view answers with now. */
  readonly documents: number;
  readonly stop: Stop | undefined;
}

const rebuiltOf = async (views: ViewStore, draft: Draft): Promise<Rebuilt> => {
  const { name, version } = draft.projection;
  return {
    name,
    version,
    resumedAfter: draft.resumedAfter,
    position: draft.position(),
    documents: await views.count(draft.projection),
    stop: draft.stopped(),
  };
};

/**
 * Build views anew beside those that answer, in one pass over the log, and put each in its place when it is
 * complete. What an interrupted rebuild has built is kept, and the next one goes on from there. An event that
 * cannot be read or taken in stops the views that meet it: their old documents go on answering.
 */
export const rebuild = async (
  store: EventStore,
  views: ViewStore,
  projections: readonly Projection<unknown>[],
  { restart, progress, batchSize = 5_000 }: RebuildOptions,
): Promise<readonly Rebuilt[]> => {
  const drafts: Draft[] = [];
  for (const projection of projections) drafts.push(await openDraft(store, views, projection, { restart }));
  const end = await store.end();
  const from = leastFar(drafts);
  let done = 0;
  await fillDrafts(store, drafts, batchSize, (events, position) => {
    done += events;
    progress({ done, total: estimatedTotal(done, { from, position, end }) });
  });
  const rebuilt: Rebuilt[] = [];
  for (const draft of drafts) {
    await swapIn(store, views, draft);
    rebuilt.push(await rebuiltOf(views, draft));
  }
  return rebuilt;
};

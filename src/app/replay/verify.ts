import type { EventStore } from '../../stores/port/event-store.ts';
import type { ReplayEngine } from './engine.ts';
import type { KeptMeans } from './kept-means.ts';
import { eachDetermination, type Range, type Selection } from './range.ts';
import { replayOne } from './replay-one.ts';
import { type Finding, placeOf } from './replayed.ts';
import type { Shelf } from './shelf.ts';
import { counted, noTally, type Tally } from './tally.ts';

/** What is to be decided again, with which documents and by whom. */
export interface Verification {
  readonly store: EventStore;
  readonly shelf: Shelf;
  readonly engine: ReplayEngine;
  readonly range: Range;
  readonly selection: Selection;
  /** The versions that determinations are verified under; all that this release keeps, unless others are given. */
  readonly kept?: KeptMeans;
}

/**
 * Decide every determination in a part of the log again and tell of each that is not the same, in order.
 * Only the log is read. Stops at an event that this release does not know (`unknown-event`).
 */
export const verifyRange = async (
  { store, shelf, engine, range, selection, kept }: Verification,
  tell: (finding: Finding) => void,
): Promise<Tally> => {
  let tally = noTally;
  await eachDetermination(store, range, selection, async (recorded) => {
    const replayed = await replayOne(recorded, shelf, engine, kept);
    tally = counted(tally, replayed);
    if (replayed.status !== 'same') tell({ place: placeOf(recorded.event, recorded.position), ...replayed });
  });
  return tally;
};

import type { Instant } from '../../domain/time/instant.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import { recordedAnswer } from './answer.ts';
import type { Compared } from './compared.ts';
import { type Decision, decisionOf, sameDecision } from './decision.ts';
import { historyBefore } from './histories.ts';
import { eachDetermination, type Range, type Selection } from './range.ts';
import { redecide } from './redecide.ts';
import { type Recorded, taskOf } from './replay-one.ts';
import { type Place, placeOf } from './replayed.ts';
import type { Shelf } from './shelf.ts';
import type { Swapper } from './swap.ts';
import { combined, counting, noWhatIf, type WhatIfTally } from './what-if-tally.ts';

/** A matter that comes out otherwise; `decisions` is absent where that no longer holds of one told of before. */
export interface Change {
  readonly place: Place;
  readonly channel: string;
  readonly receivedAt: Instant;
  readonly decisions?: { readonly before: Decision; readonly after: Decision };
}

/** What is to be decided with which other documents. */
export interface Question {
  readonly store: EventStore;
  readonly shelf: Shelf;
  readonly swapper: Swapper;
  readonly range: Range;
  readonly selection: Selection;
}

const compare = (recorded: Recorded, shelf: Shelf, { swapped }: Swapper): Compared => {
  const task = taskOf(recorded, shelf);
  if ('why' in task) return { status: 'cannot-replay', ...task };
  const documents = swapped(task.documents);
  if (documents === undefined) return { status: 'not-concerned' };
  const before = decisionOf(recordedAnswer(recorded.event));
  const after = decisionOf(redecide({ ...task, documents }));
  return { status: sameDecision(before, after) ? 'same' : 'changed', before, after };
};

/** The determination of the same matter that the rules had given before, if there was one. */
const earlierThan = async (
  store: EventStore,
  { event, history }: Recorded,
): Promise<Recorded | undefined> => {
  const { state } = history;
  const answer = state.status === 'absent' ? undefined : state.matters.get(event.data.matter)?.answer;
  if (answer === undefined) return undefined;
  const { events } = await store.readStream(`report-${event.data.report}`);
  const recorded = events.find((one) => one.event.id === answer.id);
  if (recorded === undefined) return undefined;
  return { event: answer, position: recorded.position, history: historyBefore(events, recorded.version) };
};

const changeOf = ({ event, position }: Recorded, compared: Compared): Change => ({
  place: placeOf(event, position),
  channel: event.data.channel,
  receivedAt: event.data.receivedAt,
  ...(compared.status === 'changed' ? { decisions: { before: compared.before, after: compared.after } } : {}),
});

/**
 * Decide the matters in a part of the log with other documents, and tell of every one that comes out
 * otherwise. A matter counts once, by the last determination that the rules gave; when one replaces another,
 * what was counted for that is taken back. Whether the other documents would have been in force is not asked.
 * Only the log is read.
 */
export const whatIfRange = async (
  { store, shelf, swapper, range, selection }: Question,
  tell: (change: Change) => void,
): Promise<WhatIfTally> => {
  let tally = noWhatIf;
  await eachDetermination(store, range, selection, async (recorded) => {
    const compared = compare(recorded, shelf, swapper);
    const earlier = await earlierThan(store, recorded);
    const replaced = earlier === undefined ? undefined : compare(earlier, shelf, swapper);
    tally = combined(tally, counting(compared, 1));
    if (replaced !== undefined) tally = combined(tally, counting(replaced, -1));
    if (compared.status === 'changed' || replaced?.status === 'changed') tell(changeOf(recorded, compared));
  });
  return tally;
};

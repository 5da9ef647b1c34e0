import { type Determination, domainEvent } from '../../domain/events/domain-event.ts';
import { pointer } from '../../json/pointer.ts';
import type { RecordedEvent } from '../../stores/port/event-store.ts';
import { differing, recordedAnswer, sameAnswer } from './answer.ts';
import { causeOf } from './cause.ts';
import type { ReplayEngine } from './engine.ts';
import type { History } from './histories.ts';
import { type KeptMeans, keptMeans } from './kept-means.ts';
import { redecideBy, type Task } from './redecide.ts';
import type { Replayed } from './replayed.ts';
import type { Shelf } from './shelf.ts';
import type { WhyNot } from './why-not.ts';

/** A determination with what came before it in its stream. */
export interface Recorded extends Pick<RecordedEvent, 'position'> {
  readonly event: Determination;
  readonly history: History;
}

/** The task that a determination was, or why it cannot be done again. */
export const taskOf = (
  { event, history, position }: Recorded,
  shelf: Shelf,
  kept: KeptMeans = keptMeans,
): Task | WhyNot => {
  const { data } = event;
  const { state } = history;
  const report = history.input();
  if (state.status === 'absent' || report === undefined) return { why: 'report-missing' };
  if (!state.matters.has(data.matter)) return { why: 'matter-missing' };
  const means = kept.get(data.engine);
  if (means === undefined) return { why: 'engine-unknown', engine: data.engine };
  const documents = shelf.find(data.documents, position);
  if ('why' in documents) return documents;
  return { documents, state, report, recorded: data, means };
};

/** The report as it would have to stand in an event to have come to this state. */
const reportEventOf = ({ event, history: { state } }: Recorded): readonly object[] => {
  if (state.status === 'absent') return [];
  const matters = [...state.matters.values()].map(({ matter }) => matter);
  return [{ ...event, type: 'ReportReceived', data: { ...state.report, sight: state.sight, matters } }];
};

/** What of a determination, or of the report before it, this release could not have written. */
const unreadable = (recorded: Recorded): WhyNot | undefined => {
  for (const one of [recorded.event, ...reportEventOf(recorded)]) {
    const issue = domainEvent.safeParse(one).error?.issues[0];
    if (issue !== undefined)
      return { why: 'event-unreadable', pointer: pointer(issue.path as readonly (string | number)[]) };
  }
  return undefined;
};

const decided = async (
  recorded: Recorded,
  shelf: Shelf,
  engine: ReplayEngine,
  kept?: KeptMeans,
): Promise<Replayed> => {
  const task = taskOf(recorded, shelf, kept);
  if ('why' in task) return { status: 'cannot-replay', ...task };
  const was = recordedAnswer(recorded.event);
  const derived = await redecideBy(engine, task);
  if (sameAnswer(was, derived)) return { status: 'same' };
  return {
    status: 'differs',
    fields: differing(was, derived),
    recorded: was,
    derived,
    cause: causeOf(task, was, shelf),
    ruleSet: task.documents.refs.ruleSet,
  };
};

/**
 * Decide one determination again from the report before it and the documents it names, and compare all that
 * it records. What is not a determination as this release writes them cannot be replayed; an error that comes
 * of something else is thrown.
 */
export const replayOne = async (
  recorded: Recorded,
  shelf: Shelf,
  engine: ReplayEngine,
  kept?: KeptMeans,
): Promise<Replayed> => {
  try {
    return await decided(recorded, shelf, engine, kept);
  } catch (error) {
    const why = unreadable(recorded);
    if (why === undefined) throw error;
    return { status: 'cannot-replay', ...why };
  }
};

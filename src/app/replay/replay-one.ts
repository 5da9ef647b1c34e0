import { type Determination, domainEvent } from '../../domain/index.ts';
import { pointer } from '../../json/index.ts';
import type { RecordedEvent } from '../../stores/event-store.ts';
import { differing, recordedAnswer, sameAnswer } from './answer.ts';
import { causeOf } from './cause.ts';
import { type ReplayEngine, semantics } from './engine.ts';
import { type History, reportIn } from './histories.ts';
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
export const taskOf = ({ event, history, position }: Recorded, shelf: Shelf): Task | WhyNot => {
  const { documents: refs, engine, matter } = event.data;
  const report = reportIn(history);
  if (report === undefined) return { why: 'report-missing' };
  if (!report.matters.some(({ id }) => id === matter)) return { why: 'matter-missing' };
  if (engine !== semantics) return { why: 'engine-unknown', engine };
  const documents = shelf.find(refs, position);
  if ('why' in documents) return documents;
  return { documents, report, matter, earlier: history.latest.get(matter) };
};

/** What of an event, or of the report before it, this release could not have written. */
const unreadable = ({ event, history }: Recorded): WhyNot | undefined => {
  const report =
    history.state.status === 'absent'
      ? []
      : [{ ...event, type: 'ReportReceived', data: history.state.report }];
  for (const one of [event, ...report]) {
    const issue = domainEvent.safeParse(one).error?.issues[0];
    if (issue !== undefined)
      return { why: 'event-unreadable', pointer: pointer(issue.path as readonly (string | number)[]) };
  }
  return undefined;
};

const decided = async (recorded: Recorded, shelf: Shelf, engine: ReplayEngine): Promise<Replayed> => {
  const task = taskOf(recorded, shelf);
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
): Promise<Replayed> => {
  try {
    return await decided(recorded, shelf, engine);
  } catch (error) {
    const why = unreadable(recorded);
    if (why === undefined) throw error;
    return { status: 'cannot-replay', ...why };
  }
};

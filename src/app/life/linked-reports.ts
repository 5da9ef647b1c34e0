import { fold } from '../../domain/decider.ts';
import type { ReportEvent } from '../../domain/events/domain-event.ts';
import type { Accusation } from '../../domain/report/accusation.ts';
import { accusationsOf, without as withoutAccused } from '../../domain/report-decider/accusations.ts';
import { reportDecider } from '../../domain/report-decider/report-decider.ts';
import type { ReceivedReport } from '../../domain/report-decider/report-state.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import { streamOf } from '../receive/stream-of.ts';

/** A report as its stream tells; none under an id that no report has. */
export const readReport = async (store: EventStore, id: string): Promise<ReceivedReport | undefined> => {
  const { events } = await store.readStream(streamOf(id));
  const state = fold(
    reportDecider,
    events.map(({ event }) => event as ReportEvent),
  );
  return state.status === 'received' ? state : undefined;
};

/** The report that it repeats, and the others that repeat the same. */
const linkedWith = async (store: EventStore, state: ReceivedReport): Promise<readonly ReceivedReport[]> => {
  const { id, duplicateOf } = state.report;
  const original = duplicateOf === undefined ? undefined : await readReport(store, duplicateOf);
  const found = original === undefined ? [] : [original];
  for (const other of original?.repeatedBy ?? state.repeatedBy) {
    const report = other === id ? undefined : await readReport(store, other);
    if (report !== undefined) found.push(report);
  }
  return found;
};

/** Whom the reports accuse, or have accused, that a report is linked with; not those of whom it was cleared. */
export const accusedByLinked = async (
  store: EventStore,
  state: ReceivedReport,
): Promise<readonly Accusation[]> =>
  withoutAccused((await linkedWith(store, state)).flatMap(accusationsOf), [
    ...state.formerly,
    ...state.cleared,
  ]);

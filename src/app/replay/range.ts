import { isDetermination } from '../../domain/report-decider/decisions.ts';
import { isWithin, type When } from '../../domain/time/when.ts';
import type { EventStore, RecordedEvent } from '../../stores/port/event-store.ts';
import { beginning, isAfter, type Position } from '../../stores/port/position.ts';
import { type Histories, histories } from './histories.ts';
import type { Recorded } from './replay-one.ts';

/** Which part of a log: positions `(after, upTo]`, or all that follows. */
export interface Range {
  readonly after: Position;
  readonly upTo?: Position;
}

export const wholeLog: Range = { after: beginning };

/** Which determinations: of reports received in `[since, until)`, or of one report. */
export interface Selection {
  readonly since?: When;
  readonly until?: When;
  /** The zone of each version of a mandate by its hash, in which dates count. */
  readonly zones?: Readonly<Record<string, string>>;
  readonly report?: string;
}

/** Whether the determination of a report received at an instant is meant. */
const selecting = ({
  report,
  zones = {},
  ...period
}: Selection): ((data: Recorded['event']['data']) => boolean) => {
  if (period.since === undefined && period.until === undefined)
    return report === undefined ? () => true : (data) => data.report === report;
  return (data) =>
    isWithin(period, data.receivedAt, zones[data.documents.mandate.hash] ?? 'UTC') &&
    (report === undefined || data.report === report);
};

/** The events of the reports in a part of the log, in order; of one report where only that is meant. */
export async function* reportEvents(
  store: EventStore,
  { after, upTo }: Range,
  { report }: Selection,
): AsyncGenerator<RecordedEvent, void> {
  const events =
    report === undefined
      ? store.readAll({ after, ...(upTo !== undefined && { upTo }) })
      : (await store.readStream(`report-${report}`)).events;
  for await (const recorded of events) {
    if (upTo !== undefined && isAfter(recorded.position, upTo)) return;
    if (isAfter(recorded.position, after) && recorded.stream.startsWith('report-')) yield recorded;
  }
}

/** Shows every determination among some events, in order, with what came before it in its stream. */
export const eachDetermination = async (
  store: EventStore,
  range: Range,
  selection: Selection,
  visit: (recorded: Recorded) => Promise<void>,
): Promise<void> => {
  const known: Histories = histories(store);
  const isMeant = selecting(selection);
  for await (const recorded of reportEvents(store, range, selection)) {
    const { event, position } = recorded;
    const history = await known.before(recorded);
    if (isDetermination(event) && isMeant(event.data)) await visit({ event, position, history });
    known.add(history, recorded);
  }
};

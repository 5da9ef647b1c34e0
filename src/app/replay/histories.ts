import {
  type Determination,
  type Outcome,
  type ReportEvent,
  type ReportState,
  reportDecider,
} from '../../domain/index.ts';
import type { EventStore, RecordedEvent, StreamVersion } from '../../stores/event-store.ts';
import type { ReportToDetermine } from '../determine.ts';

/** What a report's stream has come to before an event. */
export interface History {
  readonly version: StreamVersion;
  readonly state: ReportState;
  /** The determination of each matter that counts so far. */
  readonly latest: ReadonlyMap<string, Determination>;
}

const nothing: History = { version: 0n, state: reportDecider.initialState(), latest: new Map() };

const outcomes = {
  MatterFoundInScope: 'in-scope',
  MatterReferred: 'referral',
  MatterLeftUndetermined: 'undetermined',
} as const satisfies Record<Determination['type'], Outcome>;

export const outcomeOf = ({ type }: Determination): Outcome => outcomes[type];

export const isDetermination = (event: RecordedEvent['event']): event is Determination =>
  Object.hasOwn(outcomes, event.type);

const isReportEvent = (_event: RecordedEvent['event'], stream: string): _event is ReportEvent =>
  stream.startsWith('report-');

/** The history with one more event. */
export const after = (history: History, { event, stream, version }: RecordedEvent): History => ({
  version,
  state: isReportEvent(event, stream) ? reportDecider.evolve(history.state, event) : history.state,
  latest: isDetermination(event) ? new Map([...history.latest, [event.data.matter, event]]) : history.latest,
});

/** What a determination is a function of, beside the documents. */
export const reportIn = ({ state }: History): ReportToDetermine | undefined =>
  state.status === 'absent' ? undefined : state.report;

/** How many reports are remembered; the others are read again, should they come up once more. */
const remembered = 4_096;

/** The histories of the reports in a log that is read in order; only the latest are kept. */
export interface Histories {
  /** What came before `recorded` in its stream. */
  readonly before: (recorded: RecordedEvent) => History | Promise<History>;
  /** Remembers that `recorded` has come after `before`. */
  readonly add: (before: History, recorded: RecordedEvent) => void;
}

const readBefore = async (store: EventStore, { stream, version }: RecordedEvent): Promise<History> => {
  const { events } = await store.readStream(stream);
  return events.filter((earlier) => earlier.version < version).reduce(after, nothing);
};

export const histories = (store: EventStore): Histories => {
  const recent = new Map<string, History>();
  return {
    before: (recorded) => {
      if (recorded.version === 1n) return nothing;
      const known = recent.get(recorded.stream);
      return known?.version === recorded.version - 1n ? known : readBefore(store, recorded);
    },
    add: (before, recorded) => {
      recent.delete(recorded.stream);
      recent.set(recorded.stream, after(before, recorded));
      if (recent.size > remembered) recent.delete(recent.keys().next().value as string);
    },
  };
};

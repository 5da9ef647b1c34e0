import type { ReportEvent } from '../../domain/events/domain-event.ts';
import { isDetermination } from '../../domain/report-decider/decisions.ts';
import { reportDecider } from '../../domain/report-decider/report-decider.ts';
import type { ReportState } from '../../domain/report-decider/report-state.ts';
import {
  type ReportToDetermine,
  reportToDetermine,
} from '../../domain/report-decider/report-to-determine.ts';
import type { EventStore, RecordedEvent, StreamVersion } from '../../stores/port/event-store.ts';
import { damagedEvent } from '../../stores/port/event-store-problems.ts';

/** What a report's stream has come to before an event. */
export interface History {
  readonly version: StreamVersion;
  readonly state: ReportState;
  /** What is determined, made when first asked for; determinations do not change it. */
  readonly input: () => ReportToDetermine | undefined;
}

const nothing: History = { version: 0n, state: reportDecider.initialState(), input: () => undefined };

const inputOf = (state: ReportState): History['input'] => {
  let made: ReportToDetermine | undefined;
  return () => {
    if (state.status === 'received') made ??= reportToDetermine(state);
    return made;
  };
};

/**
 * The history with one more event.
 *
 * @throws {GuanxiaError} `store-corrupt`, with its position, for an event that cannot be what it says it is
 */
const after = (before: History, recorded: RecordedEvent): History => {
  try {
    const { event, version } = recorded;
    const state = reportDecider.evolve(before.state, event as ReportEvent);
    return { version, state, input: isDetermination(event) ? before.input : inputOf(state) };
  } catch (cause) {
    throw damagedEvent(recorded, { cause });
  }
};

/**
 * How many reports are remembered; the others are read again, should they come up once more. Few, since a report
 * and its determinations are appended together, and what is soon forgotten costs a garbage collector little.
 */
const remembered = 64;

/** The histories of the reports in a log that is read in order; only the latest are kept. */
export interface Histories {
  /** What came before `recorded` in its stream. */
  readonly before: (recorded: RecordedEvent) => History | Promise<History>;
  /** Remembers that `recorded` has come after `before`. */
  readonly add: (before: History, recorded: RecordedEvent) => void;
}

/** What a stream had come to before its event of a version. */
export const historyBefore = (events: readonly RecordedEvent[], version: StreamVersion): History =>
  events.filter((earlier) => earlier.version < version).reduce(after, nothing);

const readBefore = async (store: EventStore, { stream, version }: RecordedEvent): Promise<History> =>
  historyBefore((await store.readStream(stream)).events, version);

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

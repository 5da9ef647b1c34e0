import { type ReportEvent, type ReportState, reportDecider } from '../../domain/index.ts';
import type { EventStore, RecordedEvent, StreamVersion } from '../../stores/event-store.ts';
import { damagedEvent } from '../../stores/event-store-problems.ts';

/** What a report's stream has come to before an event. */
export interface History {
  readonly version: StreamVersion;
  readonly state: ReportState;
}

const nothing: History = { version: 0n, state: reportDecider.initialState() };

/**
 * The history with one more event.
 *
 * @throws {GuanxiaError} `store-corrupt`, with its position, for an event that cannot be what it says it is
 */
const after = ({ state }: History, recorded: RecordedEvent): History => {
  try {
    const { event, version } = recorded;
    return { version, state: reportDecider.evolve(state, event as ReportEvent) };
  } catch (cause) {
    throw damagedEvent(recorded, { cause });
  }
};

/** How many reports are remembered; the others are read again, should they come up once more. */
const remembered = 4_096;

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

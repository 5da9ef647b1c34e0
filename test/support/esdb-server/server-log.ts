import { randomUUID } from 'node:crypto';
import { type AppendOutcome, type Expected, jsonEvent, type LogRecord, type Proposed } from './record.ts';
import { exists, judge, newStream, type StreamState, visible } from './stream-state.ts';

/** The server's log, in memory. */
export interface ServerLog {
  readonly append: (stream: string, expected: Expected, events: readonly Proposed[]) => AppendOutcome;
  /** A stream's events that can still be read; `undefined` where there is no such stream. */
  readonly stream: (name: string) => readonly LogRecord[] | undefined;
  readonly isTombstoned: (name: string) => boolean;
  /** Every event in order; scavenged ones leave a gap. */
  readonly all: () => readonly LogRecord[];
  /** Index of the first event at or after a position. */
  readonly indexAt: (position: bigint) => number;
  /** Whether a record was ever written at a position, though it may have been scavenged since. */
  readonly isRecord: (position: bigint) => boolean;
  /** Where the next record goes. */
  readonly end: () => bigint;
  /** Cuts off a stream's events before a revision, by `$tb` in its metadata; all of them is a soft delete. */
  readonly truncate: (stream: string, before: bigint) => void;
  readonly remove: (stream: string, expected: Expected) => AppendOutcome;
  readonly tombstone: (stream: string, expected: Expected) => AppendOutcome;
  /** Removes events for good, as a scavenge does with what was deleted or cut off. */
  readonly scavenge: (unwanted: (record: LogRecord) => boolean) => void;
  /** Calls back after each append, until the returned function is called. */
  readonly watch: (grown: () => void) => () => void;
}

/** Records are tens of bytes to megabytes apart; a chunk ends early here, so that a test sees the gap after it. */
const chunk = 256n * 1024n * 1024n;
const usedOfChunk = 1024n * 1024n;

const deleted: AppendOutcome = { kind: 'deleted' };

const wrongVersion = ({ next }: StreamState): AppendOutcome => ({
  kind: 'wrong-version',
  current: next === 0n ? 'no_stream' : next - 1n,
});

export function serverLog(): ServerLog {
  const all: LogRecord[] = [];
  const streams = new Map<string, StreamState>();
  const watchers = new Set<() => void>();
  const positions = new Set<bigint>();
  let end = 37n;

  const stateOf = (name: string): StreamState => {
    const state = streams.get(name) ?? newStream();
    streams.set(name, state);
    return state;
  };

  const add = (name: string, state: StreamState, event: Proposed): bigint => {
    const record = { ...event, stream: name, revision: state.next, position: end, createdMs: Date.now() };
    positions.add(end);
    end += BigInt(90 + event.data.length + event.metadata.length);
    if (end % chunk > usedOfChunk) end += chunk - (end % chunk);
    state.next += 1n;
    state.records.push(record);
    all.push(record);
    return record.position;
  };

  const tell = () => {
    for (const grown of watchers) grown();
  };

  const append = (name: string, expected: Expected, events: readonly Proposed[]): AppendOutcome => {
    const state = streams.get(name) ?? newStream();
    if (state.tombstoned) return deleted;
    const verdict = judge(state, expected, events);
    if (verdict === 'wrong') return wrongVersion(state);
    if (verdict !== 'add') return { kind: 'appended', ...verdict.again };
    streams.set(name, state);
    const added = events.map((event) => add(name, state, event));
    tell();
    return { kind: 'appended', revision: state.next - 1n, position: added.at(-1) };
  };

  const truncate = (name: string, before: bigint) => {
    stateOf(name).truncateBefore = before;
    const metadata = jsonEvent(randomUUID(), '$metadata', { $tb: Number(before) });
    append(`$$${name}`, 'any', [metadata]);
  };

  const deleting =
    (work: (name: string, state: StreamState) => void) =>
    (name: string, expected: Expected): AppendOutcome => {
      const state = stateOf(name);
      if (state.tombstoned) return deleted;
      if (judge(state, expected, []) === 'wrong') return wrongVersion(state);
      work(name, state);
      return { kind: 'appended', revision: state.next - 1n, position: all.at(-1)?.position };
    };

  return {
    append,
    truncate,
    stream: (name) => {
      const state = streams.get(name);
      return state !== undefined && exists(state) ? visible(state) : undefined;
    },
    isTombstoned: (name) => streams.get(name)?.tombstoned === true,
    all: () => all,
    isRecord: (position) => positions.has(position),
    end: () => end,
    indexAt: (position) => firstAtOrAfter(all, position),
    remove: deleting((name, state) => truncate(name, state.next)),
    tombstone: deleting((name, state) => {
      add(name, state, jsonEvent(randomUUID(), '$streamDeleted', {}));
      state.tombstoned = true;
      tell();
    }),
    scavenge: (unwanted) => {
      for (const list of [all, ...[...streams.values()].map(({ records }) => records)]) {
        list.splice(0, list.length, ...list.filter((record) => !unwanted(record)));
      }
    },
    watch: (grown) => {
      watchers.add(grown);
      return () => watchers.delete(grown);
    },
  };
}

function firstAtOrAfter(records: readonly LogRecord[], position: bigint): number {
  let low = 0;
  let high = records.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((records[middle] as LogRecord).position < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

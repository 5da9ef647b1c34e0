import type { Expected, LogRecord, Proposed } from './record.ts';

/** A stream as the server knows it. */
export interface StreamState {
  readonly records: LogRecord[];
  /** Revision of the next event. */
  next: bigint;
  /** Events before it are no longer read: deleted softly, or cut off. */
  truncateBefore: bigint;
  tombstoned: boolean;
}

export const newStream = (): StreamState => ({
  records: [],
  next: 0n,
  truncateBefore: 0n,
  tombstoned: false,
});

/** Whether readers find the stream: not when it never was, or was deleted and nothing came after. */
export const exists = ({ next, truncateBefore }: StreamState): boolean => next > truncateBefore;

export const visible = ({ records, truncateBefore }: StreamState): readonly LogRecord[] =>
  truncateBefore === 0n ? records : records.filter(({ revision }) => revision >= truncateBefore);

const fits = (stream: StreamState, expected: Expected): boolean => {
  if (expected === 'any') return true;
  if (expected === 'stream_exists') return exists(stream);
  if (expected === 'no_stream') return !exists(stream);
  return expected === stream.next - 1n;
};

/**
 * What the server does with an append: idempotency goes by event ids, as the real server's does. `again` tells
 * the last of them.
 */
export type Verdict = 'add' | 'wrong' | { readonly again: Pick<LogRecord, 'revision' | 'position'> };

export function judge(stream: StreamState, expected: Expected, events: readonly Proposed[]): Verdict {
  const again = lastOfSame(stream, expected, events);
  if (again !== undefined) return { again };
  return fits(stream, expected) ? 'add' : 'wrong';
}

function lastOfSame(
  { records, truncateBefore }: StreamState,
  expected: Expected,
  events: readonly Proposed[],
): Pick<LogRecord, 'revision' | 'position'> | undefined {
  const first = firstRevision(records, truncateBefore, expected, events);
  if (first === undefined || events.length === 0) return undefined;
  const from = records.findIndex(({ revision }) => revision === first);
  if (from === -1) return undefined;
  const same = events.every(({ id }, i) => records[from + i]?.id === id);
  const last = records[from + events.length - 1];
  return same && last !== undefined ? { revision: last.revision, position: last.position } : undefined;
}

function firstRevision(
  records: readonly LogRecord[],
  truncateBefore: bigint,
  expected: Expected,
  events: readonly Proposed[],
): bigint | undefined {
  if (expected === 'no_stream') return truncateBefore;
  if (typeof expected === 'bigint') return expected + 1n;
  // The real server remembers recent ids only; so does this one.
  return records.slice(-100).find(({ id }) => id === events[0]?.id)?.revision;
}

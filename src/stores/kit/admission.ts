import type { ExpectedVersion, StreamVersion } from '../port/event-store.ts';
import { eventIdsReused, versionConflict } from '../port/event-store-problems.ts';
import type { EncodedEvent } from './encode-event.ts';

/** What tells an event that was sent: its id and its canonical text. */
type Sent = Pick<EncodedEvent, 'id' | 'text'>;

/** What an append has to know of its stream. */
export interface StreamEnd {
  readonly stream: string;
  readonly version: StreamVersion;
  /** Texts of the events after a version, at most `count`. */
  readonly textsAfter: (version: StreamVersion, count: number) => readonly string[];
}

/**
 * Whether `given` is new to the stream or, sent again after a lost answer, already there. Events are already
 * there when the stream holds exactly the same texts after the expected version or, for `'any'`, at its end.
 *
 * @returns the version before which the events stand already; `undefined` when they are to be added
 * @throws {GuanxiaError} `version-conflict`
 */
export function alreadyAppended(
  end: StreamEnd,
  given: readonly Sent[],
  expected: ExpectedVersion,
): StreamVersion | undefined {
  if (expected === end.version) return undefined;
  const before = expected === 'any' ? end.version - BigInt(given.length) : expected;
  const stored = before < 0n || before > end.version ? [] : end.textsAfter(before, given.length);
  if (sameBy(given, stored, ({ text }, other) => text === other)) return before;
  if (expected !== 'any') throw versionConflict(end.stream, expected, end.version);
  if (sameBy(given, stored, hasId)) {
    throw eventIdsReused(end.stream, end.version);
  }
  return undefined;
}

const sameBy = (
  given: readonly Sent[],
  stored: readonly string[],
  same: (event: Sent, text: string) => boolean,
) => given.length === stored.length && given.every((event, index) => same(event, stored[index] as string));

/** Most texts do not contain the id anywhere, and need not be parsed. */
const hasId = ({ id }: Sent, text: string) => text.includes(id) && JSON.parse(text).id === id;

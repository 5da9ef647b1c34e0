import { alreadyAppended } from '../kit/admission.ts';
import type { StoredEvent } from '../port/event-store.ts';
import { eventIdsReused } from '../port/event-store-problems.ts';
import { isAfter, type Position, positionOf } from '../port/position.ts';
import { CallFailedError, inOurWords } from './call-failed.ts';
import { type Appended as Answer, type Credentials, requiresLeader } from './client.ts';
import { chained, type ServerAppend } from './encoded-append.ts';
import { CircuitOpenError } from './failure.ts';
import type { HeadCache } from './head-cache.ts';
import { appendTooLarge, eventsMissing, outcomeUnknown } from './problems.ts';
import { assertNeverWas, eventsFrom, lastEvents } from './read-stream.ts';
import { assertRepeatable, pauseAfter, type Session } from './session.ts';
import { textOf } from './stored-event.ts';
import { waitingIsVain } from './unreachable.ts';

/** Where the last event of an append stands. */
export interface Appended {
  readonly version: bigint;
  readonly position: Position;
}

/** The stream's end that an append goes behind. */
interface Base {
  readonly version: bigint;
  readonly hash: Uint8Array | undefined;
}

export interface AppenderOptions {
  readonly session: Session;
  readonly heads: HeadCache;
  readonly credentials: Credentials | undefined;
}

/** Does one append, however often the connection is lost meanwhile: added once, or not at all. */
export type Appender = (append: ServerAppend) => Promise<Appended>;

export function appender(options: AppenderOptions): Appender {
  return async (append) => {
    for (;;) {
      const place = await findPlace(options, append);
      if ('there' in place) return place.there;
      const answer = await appendAt(options, append, place);
      if (answer !== 'taken') return answer;
    }
  };
}

/** Where the events belong, or where they stand already. */
async function findPlace(
  options: AppenderOptions,
  append: ServerAppend,
): Promise<Base | { readonly there: Appended }> {
  const { session, heads } = options;
  const { stream, expected, events } = append;
  if (expected === 0n) {
    if (!session.neverWere.take(stream)) await assertNeverWas(session, stream);
    return { version: 0n, hash: undefined };
  }
  if (expected !== 'any') {
    const head = heads.at(stream, expected) ?? (await eventsFrom(session, stream, expected - 1n, 1))[0];
    return head ?? { there: await settled(options, append) };
  }
  const last = await lastEvents(session, stream, events.length);
  const version = last.at(-1)?.version ?? 0n;
  const textsAfter = (after: bigint) => last.filter((each) => each.version > after).map(textOf);
  const before = alreadyAppended({ stream, version, textsAfter }, events, 'any');
  if (before !== undefined) return { there: placeOf(last.at(-1) as StoredEvent) };
  return { version, hash: last.at(-1)?.hash };
}

const placeOf = ({ version, position }: StoredEvent): Appended => ({ version, position });

/**
 * What became of events that were to stand behind `expected`: where they are.
 *
 * @throws {GuanxiaError} `version-conflict` if something else is there, or the stream is shorter
 */
async function settled({ session }: AppenderOptions, append: ServerAppend): Promise<Appended> {
  const { stream, events } = append;
  const expected = append.expected as bigint;
  const [end] = await lastEvents(session, stream, 1);
  const version = end?.version ?? 0n;
  const there = expected < version ? await eventsFrom(session, stream, expected, events.length) : [];
  const textsAfter = () => there.map(textOf);
  // At the expected version itself the server would not have refused; it did, so somebody was faster.
  alreadyAppended({ stream, version, textsAfter }, events, expected);
  if (there.length < events.length) throw eventsMissing(stream, version, expected);
  return placeOf(there.at(-1) as StoredEvent);
}

/**
 * Appends at one exact version until the outcome is known. The same events at the same version cannot be added
 * twice, so trying again is safe whatever became of the last attempt.
 */
async function appendAt(
  options: AppenderOptions,
  append: ServerAppend,
  base: Base,
): Promise<Appended | 'taken'> {
  const { session, heads } = options;
  const { events, head } = chained(append, base);
  const began = performance.now();
  let sent = false;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await send(options, append, base, events);
      const appended = await confirmed(options, append, base, answer);
      heads.keep(append.stream, head);
      session.known.see({ ...head, stream: append.stream, position: appended.position });
      return appended;
    } catch (error) {
      sent ||= mayHaveBeenSent(Object(error));
      const outcome = await afterFailure(options, { append, base, error, began, attempt, sent });
      if (outcome !== 'again') return outcome;
    }
  }
}

function send(
  { session, credentials }: AppenderOptions,
  { stream }: ServerAppend,
  { version }: Base,
  events: ReturnType<typeof chained>['events'],
): Promise<Answer> {
  const expected = version === 0n ? 'no_stream' : version - 1n;
  return session.connection.call(stream, (client) =>
    client.appendToStream(session.names.onServer(stream), events, {
      requiresLeader,
      expectedRevision: expected,
      streamState: expected,
      ...(credentials === undefined ? {} : { credentials }),
    }),
  );
}

/**
 * The server knows repeated events by their ids alone. Where its answer does not show that it has just stored
 * them, what it holds is compared with what was sent.
 *
 * @throws {GuanxiaError} `version-conflict`, `store-corrupt`
 */
async function confirmed(
  { session }: AppenderOptions,
  { stream, events }: ServerAppend,
  base: Base,
  { nextExpectedRevision, position }: Answer,
): Promise<Appended> {
  const version = base.version + BigInt(events.length);
  if (nextExpectedRevision !== version - 1n)
    throw eventsMissing(stream, base.version + 1n, nextExpectedRevision);
  if (position !== undefined && isAfter(positionOf(position.commit), session.known.position())) {
    return { version, position: positionOf(position.commit) };
  }
  const there = await eventsFrom(session, stream, base.version, events.length);
  if (!events.every(({ text }, index) => text === textOf(there[index] as StoredEvent))) {
    throw eventIdsReused(stream, version);
  }
  return placeOf(there.at(-1) as StoredEvent);
}

interface Failed {
  readonly append: ServerAppend;
  readonly base: Base;
  readonly error: unknown;
  readonly began: number;
  readonly attempt: number;
  /** Whether this or an earlier attempt may have reached the server. */
  readonly sent: boolean;
}

async function afterFailure(options: AppenderOptions, failed: Failed): Promise<Appended | 'taken' | 'again'> {
  const { append, base, error, began, attempt, sent } = failed;
  if (!(error instanceof CallFailedError)) throw error;
  if (error.failure === 'conflict') return afterConflict(options, append, base);
  if (error.failure === 'too-large') throw appendTooLarge(append.stream, sizeOf(append), error.cause);
  try {
    assertRepeatable(options.session, error, began);
  } catch (final) {
    throw afterAll(final, append.stream, sent);
  }
  await pauseAfter(attempt, options.session.timing);
  return 'again';
}

/** Somebody else has appended, or an earlier attempt of ours has. */
async function afterConflict(
  options: AppenderOptions,
  append: ServerAppend,
  base: Base,
): Promise<Appended | 'taken'> {
  if (append.expected !== 'any') return settled(options, append);
  const there = await eventsFrom(options.session, append.stream, base.version, append.events.length);
  const same =
    there.length === append.events.length &&
    append.events.every(({ text }, index) => text === textOf(there[index] as StoredEvent));
  return same ? placeOf(there.at(-1) as StoredEvent) : 'taken';
}

const sizeOf = ({ events }: ServerAppend): number => events.reduce((sum, { bytes }) => sum + bytes.length, 0);

const mayHaveBeenSent = ({ cause }: { readonly cause?: unknown }): boolean =>
  !(cause instanceof CircuitOpenError || waitingIsVain(cause));

/** An append that was sent and not answered may have been stored; one that was never sent was not. */
function afterAll(error: unknown, stream: string, sent: boolean): unknown {
  const lost = error instanceof CallFailedError && error.failure === 'lost';
  return lost && sent ? outcomeUnknown(stream, error.cause) : inOurWords(error, `append ${stream}`);
}

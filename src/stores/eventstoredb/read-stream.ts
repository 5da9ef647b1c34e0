import type { StoredEvent } from '../port/event-store.ts';
import { type EventStoreDbClient, requiresLeader, type ServerRecord } from './client.ts';
import { eventsMissing, foreignEvent, streamDeleted } from './problems.ts';
import { recordsOf } from './records.ts';
import { ask, type Session } from './session.ts';
import { storedEvent } from './stored-event.ts';

/** How many events are read at a time. */
export const pageSize = 500;

const metadataOf = (name: string) => `$$${name}`;

type Range = Omit<Parameters<EventStoreDbClient['readStream']>[1], 'requiresLeader'>;

const lastOf = (count: number): Range => ({ direction: 'backwards', fromRevision: 'end', maxCount: count });

/** What the server has under a name; `undefined` when there is nothing of that name. */
const recordsNamed = (session: Session, stream: string, name: string, range: Range) =>
  ask(session, stream, (client) => recordsOf(() => client.readStream(name, { requiresLeader, ...range })));

/** Records of one of our streams; none when there never was such a stream. */
async function recordsIn(session: Session, stream: string, range: Range): Promise<readonly ServerRecord[]> {
  const records = await recordsNamed(session, stream, session.names.onServer(stream), range);
  if (records === undefined) {
    await assertNeverWas(session, stream);
    session.neverWere.note(stream);
  }
  return records ?? [];
}

/** Events of a stream from a version on, in order and without a gap; at most `count`. */
export async function eventsFrom(
  session: Session,
  stream: string,
  after: bigint,
  count: number,
): Promise<readonly StoredEvent[]> {
  const range = { direction: 'forwards', fromRevision: after, maxCount: count } as const;
  return inOrder(stream, await recordsIn(session, stream, range), after);
}

function inOrder(stream: string, records: readonly ServerRecord[], after: bigint): readonly StoredEvent[] {
  return records.map((record, index) => {
    const expected = after + BigInt(index);
    if (record.revision !== expected) throw eventsMissing(stream, expected + 1n, record.revision);
    if (record.type.startsWith('$')) throw foreignEvent(stream, record.position?.commit ?? 0n);
    return storedEvent(record, stream);
  });
}

/** The last events of a stream, in order, at most `count`; empty when there is no such stream. */
export async function lastEvents(
  session: Session,
  stream: string,
  count: number,
): Promise<readonly StoredEvent[]> {
  const records = (await recordsIn(session, stream, lastOf(count))).toReversed();
  return inOrder(stream, records, records[0]?.revision ?? 0n);
}

/**
 * A stream that was deleted looks like one that never was; its metadata tell them apart.
 *
 * @throws {GuanxiaError} `stream-deleted`
 */
export async function assertNeverWas(session: Session, stream: string): Promise<void> {
  const records = await recordsNamed(session, stream, metadataOf(session.names.onServer(stream)), lastOf(1));
  if (records?.some(cutsOff) === true) throw streamDeleted(stream);
}

const limits = ['$tb', '$maxAge', '$maxCount'];

/** Whether stream metadata say that events of the stream are to go. */
export function cutsOff({ data }: ServerRecord): boolean {
  return limits.some((limit) => Object.hasOwn(Object(data), limit));
}

/** A stream after a version, page by page. */
export async function* streamPages(
  session: Session,
  stream: string,
  after = 0n,
): AsyncGenerator<readonly StoredEvent[], void> {
  for (let at = after; ; ) {
    const page = await eventsFrom(session, stream, at, pageSize);
    if (page.length > 0) yield page;
    if (page.length < pageSize) return;
    at += BigInt(page.length);
  }
}

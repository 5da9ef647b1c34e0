import type { StoredEvent } from '../event-store.ts';
import { requiresLeader, type ServerRecord } from './client.ts';
import { eventsMissing, foreignEvent, streamDeleted } from './problems.ts';
import { recordsOf } from './records.ts';
import { ask, type Session } from './session.ts';
import { storedEvent } from './stored-event.ts';

/** How many events are read at a time. */
export const pageSize = 500;

const metadataOf = (name: string) => `$$${name}`;

/** Events of a stream from a version on, in order and without a gap; at most `count`. */
export async function eventsFrom(
  session: Session,
  stream: string,
  after: bigint,
  count: number,
): Promise<readonly StoredEvent[]> {
  const name = session.names.onServer(stream);
  const records = await ask(session, stream, (client) =>
    recordsOf(() =>
      client.readStream(name, {
        requiresLeader,
        direction: 'forwards',
        fromRevision: after,
        maxCount: count,
      }),
    ),
  );
  if (records === undefined) {
    await assertNeverWas(session, stream);
    return [];
  }
  return inOrder(stream, records, after);
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
  const name = session.names.onServer(stream);
  const records = await ask(session, stream, (client) =>
    recordsOf(() =>
      client.readStream(name, {
        requiresLeader,
        direction: 'backwards',
        fromRevision: 'end',
        maxCount: count,
      }),
    ),
  );
  if (records === undefined) {
    await assertNeverWas(session, stream);
    return [];
  }
  const [first, ...rest] = records.toReversed();
  return first === undefined ? [] : inOrder(stream, [first, ...rest], first.revision);
}

/**
 * A stream that was deleted looks like one that never was; its metadata tell them apart.
 *
 * @throws {GuanxiaError} `stream-deleted`
 */
async function assertNeverWas(session: Session, stream: string): Promise<void> {
  const name = metadataOf(session.names.onServer(stream));
  const records = await ask(session, stream, (client) =>
    recordsOf(() =>
      client.readStream(name, { requiresLeader, direction: 'backwards', fromRevision: 'end', maxCount: 1 }),
    ),
  );
  if (records?.some(cutsOff) === true) throw streamDeleted(stream);
}

const limits = ['$tb', '$maxAge', '$maxCount'];

/** Whether stream metadata say that events of the stream are to go. */
export function cutsOff({ data }: ServerRecord): boolean {
  return limits.some((limit) => Object.hasOwn(Object(data), limit));
}

/** A whole stream, page by page. */
export async function* streamPages(session: Session, stream: string): AsyncGenerator<readonly StoredEvent[]> {
  for (let after = 0n; ; ) {
    const page = await eventsFrom(session, stream, after, pageSize);
    if (page.length > 0) yield page;
    if (page.length < pageSize) return;
    after += BigInt(page.length);
  }
}

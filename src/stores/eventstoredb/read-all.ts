import { assertInLog, type StoredEvent } from '../port/event-store.ts';
import { beginning, isAfter, ownNumber, type Position, positionOf } from '../port/position.ts';
import { type NameFilter, requiresLeader, type ServerRecord } from './client.ts';
import { continuity } from './continuity.ts';
import { forwardReader } from './forward-reader.ts';
import type { Reached } from './last-known.ts';
import { streamDeleted } from './problems.ts';
import { cutsOff, eventsFrom } from './read-stream.ts';
import { arrived } from './records.ts';
import { ask, type Session } from './session.ts';
import { storedEvent } from './stored-event.ts';
import type { StreamNames } from './stream-names.ts';

export const nameFilter = ({ pattern }: StreamNames): NameFilter => ({
  filterOn: 'streamName',
  checkpointInterval: 1,
  regex: pattern,
});

/** Reads on in the whole log from where it stands. */
export interface LogCursor {
  /** The next page of ours, which may be empty; `undefined` at the end of the log. */
  readonly next: () => Promise<readonly StoredEvent[] | undefined>;
  /** Lets go of what it reads from; it can be asked on. */
  readonly close: () => void;
}

const linkType = '$>';

/**
 * Reads `$all` after a position, page by page, as the server filters it: links and what others may have among ours
 * are passed over, but a deletion of one of our streams is not.
 */
export function logCursor(session: Session, after: Position): LogCursor {
  const { names } = session;
  const assertContinuous = continuity(after === beginning);
  let at = ownNumber(after);
  let isKnown = after === beginning;

  const ours = async (record: ServerRecord): Promise<readonly StoredEvent[]> => {
    const deleted = deletedBy(record, names);
    if (deleted !== undefined) await assertWhole(session, deleted);
    const stream = names.ours(record.streamId);
    if (stream === undefined || record.type === linkType || deleted !== undefined) return [];
    const event = storedEvent(record, stream);
    assertContinuous(event);
    return [event];
  };

  const reader = forwardReader(session);
  let ended = false;

  return {
    next: async () => {
      if (ended) {
        ended = false;
        return undefined;
      }
      if (!isKnown) await assertInLog({ at: (position) => eventAt(session, position) }, after);
      isKnown = true;
      const { records, reached, caughtUp } = await reader.next(at);
      const page: StoredEvent[] = [];
      for (const record of records) page.push(...(await ours(record)));
      at = reached;
      ended = caughtUp;
      const last = page.at(-1);
      if (last !== undefined) session.known.see(last);
      return page;
    },
    close: reader.close,
  };
}

/** Which of our streams an event of the server's says to be deleted or cut off. */
function deletedBy(record: ServerRecord, names: StreamNames): string | undefined {
  if (record.type === '$streamDeleted') return names.ours(record.streamId);
  if (record.type !== '$metadata' || !cutsOff(record)) return undefined;
  return names.ours(record.streamId.replace(/^\$\$/, ''));
}

/** A stream that was cut off may have been restored since; if not, its first event is missing. */
async function assertWhole(session: Session, stream: string): Promise<void> {
  const [first] = await eventsFrom(session, stream, 0n, 1);
  if (first === undefined) throw streamDeleted(stream);
}

/** Pages that are not empty, up to the end of the log or to a position. */
export async function* logPages(
  session: Session,
  after: Position,
  upTo?: Position,
): AsyncGenerator<readonly StoredEvent[], void> {
  const cursor = logCursor(session, after);
  try {
    yield* pagesOf(session, cursor, upTo);
  } finally {
    cursor.close();
  }
}

async function* pagesOf(
  session: Session,
  cursor: LogCursor,
  upTo: Position | undefined,
): AsyncGenerator<readonly StoredEvent[], void> {
  for (let page = await cursor.next(); page !== undefined; page = await cursor.next()) {
    const wanted = upTo === undefined ? page : page.filter(({ position }) => !isAfter(position, upTo));
    session.assertUsable();
    if (wanted.length > 0) yield wanted;
    if (wanted.length < page.length) return;
  }
}

/** Our event at a position; `undefined` where there is none, which a server may call an error. */
export async function eventAt(session: Session, position: Position): Promise<StoredEvent | undefined> {
  const { names } = session;
  const commit = ownNumber(position);
  const records = await ask(session, '$all', async (client) => {
    try {
      const fromPosition = { commit, prepare: commit };
      return await arrived(
        client.readAll({
          direction: 'forwards',
          fromPosition,
          maxCount: 1,
          filter: nameFilter(names),
          requiresLeader,
        }),
      );
    } catch (error) {
      if (/Unexpected ReadAllResult/.test(String(error))) return [];
      throw error;
    }
  });
  const record = records.find(({ position: found }) => found?.commit === commit);
  const stream = record && names.ours(record.streamId);
  return record === undefined || stream === undefined || !isOurs(record, names)
    ? undefined
    : storedEvent(record, stream);
}

/** Position of our last event; `beginning` where there is none. */
export async function endOfLog(session: Session): Promise<Position> {
  const { names, known } = session;
  const records = await ask(session, '$all', (client) =>
    arrived(
      client.readAll({
        direction: 'backwards',
        fromPosition: 'end',
        maxCount: lookedBack,
        filter: nameFilter(names),
        requiresLeader,
      }),
    ),
  );
  const last = records.find((record) => isOurs(record, names));
  if (last?.position !== undefined) return positionOf(last.position.commit);
  const { end, reached } = await readOn(session, known.reached());
  known.reach(reached, end);
  return positionOf(end);
}

/** How many events of everybody's are looked at for ours, before the server is asked for ours alone. */
const lookedBack = 5;

/** Our last event after a place, and how far nothing else is ours. */
async function readOn(session: Session, { reached: from, end: before }: Reached): Promise<Reached> {
  const reader = forwardReader(session);
  let end = before;
  let reached = from;
  try {
    for (let caughtUp = false; !caughtUp; ) {
      const stretch = await reader.next(reached);
      ({ reached, caughtUp } = stretch);
      end = stretch.records.findLast((record) => isOurs(record, session.names))?.position?.commit ?? end;
    }
    return { reached, end };
  } finally {
    reader.close();
  }
}

const isOurs = ({ streamId, type }: ServerRecord, names: StreamNames): boolean =>
  names.ours(streamId) !== undefined && !type.startsWith('$');

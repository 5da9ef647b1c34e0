import { setImmediate as nextTurn } from 'node:timers/promises';
import { assertInLog, type EventStore, type RecordedEvent, readSinceByEnd } from '../../event-store.ts';
import { bell } from '../../event-store-bell.ts';
import { encodeAppend } from '../../event-store-encode.ts';
import { follow } from '../../event-store-follow.ts';
import { ownNumber, type Position, positionOf } from '../../event-store-position.ts';
import { storeReadOnly } from '../problems.ts';
import type { Session } from '../session.ts';
import { appendQueue } from './append-queue.ts';
import { eventReader } from './event-reader.ts';
import { eventScanner, forever } from './event-scanner.ts';
import { inspector } from './inspector.ts';
import { otherWriters } from './other-writers.ts';
import { rowDecoder } from './row-decoder.ts';
import { streamReader } from './stream-reader.ts';

/** The event store over an open event log. */
export function sqliteEventStore(log: Session): EventStore {
  const grown = bell();
  const queue = appendQueue(log, grown.ring);
  const others = otherWriters(log, grown.ring);
  const readPage = eventReader(log.database);
  const readStream = streamReader(log);
  const inspect = inspector(log);
  const scanner = eventScanner(log);
  const logEnd = log.database.prepare<[number | null]>('SELECT max(position) FROM events');
  const decode = rowDecoder(log);

  const at = async (position: Position) => scanner.at(ownNumber(position));

  async function* read(
    after: Position,
    upTo = forever,
    types?: readonly string[],
  ): AsyncGenerator<RecordedEvent, void> {
    await assertInLog({ at }, after);
    for (let at: bigint | undefined = ownNumber(after); at !== undefined; ) {
      const from: bigint = at;
      const { rows, next } = log.use(() => readPage({ after: from, upTo }, types));
      for (const row of rows) yield decode(row);
      at = next;
      if (at !== undefined) await nextTurn();
    }
  }

  const readAll: EventStore['readAll'] = ({ after, upTo, types }) =>
    read(after, numberOr(forever, upTo), types);
  const end = async () => positionOf(BigInt(log.use(() => logEnd.get()?.[0]) ?? 0));

  return {
    append: async (stream, events, { expected }) => {
      log.use(() => undefined);
      if (log.readOnly) throw storeReadOnly(log.path);
      return queue.submit(encodeAppend(stream, events, expected));
    },
    readStream: async (stream) => log.use(() => readStream(stream)),
    readAll,
    readSince: (options) => readSinceByEnd({ end, readAll }, options),
    scan: async function* ({ after, upTo }) {
      await assertInLog({ at }, after);
      yield* scanner.scan(ownNumber(after), numberOr(forever, upTo));
    },
    end,
    at,
    bounds: async function* ({ every, upTo }) {
      for (const bound of scanner.bounds(every, numberOr(forever, upTo))) yield positionOf(bound);
    },
    inspect,
    subscribe: async function* (options) {
      const stop = others.watch();
      try {
        yield* follow({ read, bell: grown }, options);
      } finally {
        stop();
      }
    },
    close: async () => {
      queue.drain();
      log.close();
      grown.ring();
    },
  };
}

const numberOr = (without: bigint, position: Position | undefined) =>
  position === undefined ? without : ownNumber(position);

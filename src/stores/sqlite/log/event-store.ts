import { setImmediate as nextTurn } from 'node:timers/promises';
import { bell } from '../../kit/bell.ts';
import { encodeAppend } from '../../kit/encode-event.ts';
import { follow } from '../../kit/follow.ts';
import type { EventStore, RecordedEvent } from '../../port/event-store.ts';
import { assertInLog, readSinceByEnd } from '../../port/event-store.ts';
import { ownNumber, type Position, positionOf } from '../../port/position.ts';
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
  const readStream = streamReader(log);
  const inspect = inspector(log);
  const reading = readingOf(log);

  return {
    ...reading,
    append: async (stream, events, { expected }) => {
      log.use(() => undefined);
      if (log.readOnly) throw storeReadOnly(log.path);
      return queue.submit(encodeAppend(stream, events, expected));
    },
    readStream: async (stream) => log.use(() => readStream(stream)),
    inspect,
    subscribe: async function* (options) {
      const stop = others.watch();
      try {
        yield* follow({ read: (after) => reading.readAll({ after }), bell: grown }, options);
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

type Reading = Pick<EventStore, 'readAll' | 'readSince' | 'scan' | 'scanStream' | 'end' | 'at' | 'bounds'>;

function readingOf(log: Session): Reading {
  const readPage = eventReader(log.database);
  const scanner = eventScanner(log);
  const logEnd = log.database.prepare<[number | null]>('SELECT max(position) FROM events');
  const decode = rowDecoder(log);
  const at = async (position: Position) => scanner.at(ownNumber(position));
  const end = async () => positionOf(BigInt(log.use(() => logEnd.get()?.[0]) ?? 0));

  async function* readAll({
    after,
    upTo,
    types,
  }: Parameters<EventStore['readAll']>[0]): AsyncGenerator<RecordedEvent, void> {
    await assertInLog({ at }, after);
    const last = numberOr(forever, upTo);
    for (let from: bigint | undefined = ownNumber(after); from !== undefined; ) {
      const range: { readonly after: bigint; readonly upTo: bigint } = { after: from, upTo: last };
      const { rows, next } = log.use(() => readPage(range, types));
      for (const row of rows) yield decode(row);
      from = next;
      if (from !== undefined) await nextTurn();
    }
  }

  return {
    readAll,
    readSince: (options) => readSinceByEnd({ end, readAll }, options),
    scan: async function* ({ after, upTo }) {
      await assertInLog({ at }, after);
      yield* scanner.scan(ownNumber(after), numberOr(forever, upTo));
    },
    scanStream: (stream, { after }) => scanner.scanStream(stream, after),
    end,
    at,
    bounds: async function* ({ every, upTo }) {
      for (const bound of scanner.bounds(every, numberOr(forever, upTo))) yield positionOf(bound);
    },
  };
}

const numberOr = (without: bigint, position: Position | undefined) =>
  position === undefined ? without : ownNumber(position);

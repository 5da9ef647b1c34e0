import { setImmediate as nextTurn } from 'node:timers/promises';
import { bell } from '../../kit/bell.ts';
import { encodeAppend } from '../../kit/encode-event.ts';
import { follow } from '../../kit/follow.ts';
import type { EventStore, RecordedEvent } from '../../port/event-store.ts';
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

  async function* read(
    after: bigint,
    upTo = forever,
    types?: readonly string[],
  ): AsyncGenerator<RecordedEvent, void> {
    for (let at: bigint | undefined = after; at !== undefined; ) {
      const from: bigint = at;
      const { rows, next } = log.use(() => readPage({ after: from, upTo }, types));
      for (const row of rows) yield decode(row);
      at = next;
      if (at !== undefined) await nextTurn();
    }
  }

  return {
    append: async (stream, events, { expected }) => {
      log.use(() => undefined);
      if (log.readOnly) throw storeReadOnly(log.path);
      return queue.submit(encodeAppend(stream, events, expected));
    },
    readStream: async (stream) => log.use(() => readStream(stream)),
    readAll: ({ after, upTo, types }) => read(after, upTo, types),
    scan: ({ after, upTo = forever }) => scanner.scan(after, upTo),
    scanStreams: ({ upTo = forever }) => scanner.scanStreams(upTo),
    end: async () => BigInt(log.use(() => logEnd.get()?.[0]) ?? 0),
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

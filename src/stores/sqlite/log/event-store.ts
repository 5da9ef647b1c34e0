import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EventStore, RecordedEvent } from '../../event-store.ts';
import { bell } from '../../event-store-bell.ts';
import { follow } from '../../event-store-follow.ts';
import { storeReadOnly } from '../problems.ts';
import type { Session } from '../session.ts';
import { appendQueue } from './append-queue.ts';
import { encodeAppend } from './encoded-append.ts';
import { eventReader } from './event-reader.ts';
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
  const decode = rowDecoder(log);

  async function* read(after: bigint, types?: readonly string[]): AsyncGenerator<RecordedEvent, void> {
    for (let at: bigint | undefined = after; at !== undefined; ) {
      const from: bigint = at;
      const { rows, next } = log.use(() => readPage(from, types));
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
    readAll: ({ after, types }) => read(after, types),
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

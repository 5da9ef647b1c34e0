import type { EventStore, RecordedEvent } from '../event-store.ts';
import { bell } from '../event-store-bell.ts';
import { decodeEvent } from '../event-store-decode.ts';
import { follow } from '../event-store-follow.ts';
import { storeClosed } from '../event-store-problems.ts';
import { type Entry, memoryLog } from './memory-log.ts';

/**
 * An event log in memory: the reference for every adapter, for tests and the browser. Events are kept as
 * canonical JSON text, so that nobody's later changes to an object reach the log.
 */
export function memoryEventStore(): EventStore {
  const log = memoryLog();
  const grown = bell();
  let closed = false;

  const assertOpen = () => {
    if (closed) throw storeClosed();
  };

  async function* read(after: bigint, types?: readonly string[]) {
    assertOpen();
    for (let index = Number(after < 0n ? 0n : after); index < log.entries.length; index += 1) {
      const entry = log.entries[index] as Entry;
      if (types === undefined || types.includes(entry.type)) yield recorded(entry);
      assertOpen();
    }
  }

  return {
    append: async (stream, events, { expected }) => {
      assertOpen();
      const { version, position } = log.add(stream, events, expected);
      grown.ring();
      return { version, position };
    },
    readStream: async (stream) => {
      assertOpen();
      const events = log.stream(stream).map(recorded);
      return { version: BigInt(events.length), events };
    },
    readAll: ({ after, types }) => read(after, types),
    subscribe: (options) => follow({ read, bell: grown }, options),
    close: async () => {
      closed = true;
      grown.ring();
    },
  };
}

function recorded(entry: Entry): RecordedEvent {
  const { stream, version, position } = entry;
  return { event: decodeEvent(entry.text, entry), stream, version, position };
}

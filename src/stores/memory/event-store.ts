import { bell } from '../kit/bell.ts';
import { follow } from '../kit/follow.ts';
import type { EventStore } from '../port/event-store.ts';
import { readSinceByEnd } from '../port/event-store.ts';
import { storeClosed } from '../port/event-store-problems.ts';
import { positionOf } from '../port/position.ts';
import { memoryLog } from './memory-log.ts';
import { memoryReader, recorded } from './memory-reader.ts';

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
  const reader = memoryReader(log, assertOpen);
  const end = async () => {
    assertOpen();
    return positionOf(BigInt(log.entries.length));
  };

  return {
    ...reader,
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
    end,
    readSince: (options) => readSinceByEnd({ end, readAll: reader.readAll }, options),
    inspect: async () => {
      assertOpen();
      return [];
    },
    subscribe: (options) => follow({ read: (after) => reader.readAll({ after }), bell: grown }, options),
    close: async () => {
      closed = true;
      grown.ring();
    },
  };
}

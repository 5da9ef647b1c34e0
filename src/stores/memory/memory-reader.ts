import { decodeEvent } from '../port/decode-event.ts';
import type { EventStore, RecordedEvent, StoredEvent } from '../port/event-store.ts';
import type { Entry, MemoryLog } from './memory-log.ts';

const pageSize = 1_000;

/** Reads a log in memory, in which the entry at index 0 has position 1. */
export function memoryReader(
  { entries, streams }: MemoryLog,
  assertOpen: () => void,
): Pick<EventStore, 'readAll' | 'scan' | 'scanStreams'> {
  async function* pages(of: readonly Entry[], first: number, upTo = BigInt(entries.length)) {
    assertOpen();
    for (let start = first; start < of.length; start += pageSize) {
      const page = of.slice(start, start + pageSize).filter(({ position }) => position <= upTo);
      if (page.length > 0) yield page.map(stored);
      assertOpen();
    }
  }

  return {
    readAll: async function* ({ after, upTo, types }) {
      assertOpen();
      const end = () => (upTo === undefined ? entries.length : Math.min(entries.length, Number(upTo)));
      for (let index = indexAfter(after); index < end(); index += 1) {
        const entry = entries[index] as Entry;
        if (types === undefined || (types as readonly string[]).includes(entry.type)) yield recorded(entry);
        assertOpen();
      }
    },
    scan: ({ after, upTo }) => pages(entries, indexAfter(after), upTo),
    scanStreams: async function* ({ upTo }) {
      assertOpen();
      for (const stream of streams()) yield* pages(stream, 0, upTo);
    },
  };
}

const indexAfter = (position: bigint) => Number(position < 0n ? 0n : position);

const stored = ({ stream, version, position, type, bytes, hash }: Entry): StoredEvent => {
  return { stream, version, position, type, bytes: Uint8Array.from(bytes), hash: Uint8Array.from(hash) };
};

export function recorded(entry: Entry): RecordedEvent {
  const { stream, version, position } = entry;
  return { event: decodeEvent(entry.text, entry), stream, version, position };
}

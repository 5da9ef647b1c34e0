import { decodeEvent } from '../port/decode-event.ts';
import type { EventStore, RecordedEvent, StoredEvent } from '../port/event-store.ts';
import { boundsByScanning } from '../port/event-store.ts';
import { beginning, isAfter, ownNumber, type Position, unknownPosition } from '../port/position.ts';
import type { Entry, MemoryLog } from './memory-log.ts';

const pageSize = 1_000;

/** Reads a log in memory, in which the entry at index 0 has position 1. */
export function memoryReader(
  { entries, stream: entriesOf }: MemoryLog,
  assertOpen: () => void,
): Pick<EventStore, 'readAll' | 'scan' | 'scanStream' | 'at' | 'bounds'> {
  async function* pages(of: readonly Entry[], first: number, upTo: Position | undefined) {
    assertOpen();
    for (let start = first; start < of.length; start += pageSize) {
      const page = of.slice(start, start + pageSize).filter(({ position }) => isWithin(position, upTo));
      if (page.length > 0) yield page.map(stored);
      assertOpen();
    }
  }

  const indexAfter = (after: Position): number => {
    const index = Number(ownNumber(after));
    if (after !== beginning && entries[index - 1] === undefined) throw unknownPosition(after);
    return index;
  };

  async function* scan({ after, upTo }: Parameters<EventStore['scan']>[0]) {
    assertOpen();
    yield* pages(entries, indexAfter(after), upTo);
  }

  return {
    readAll: async function* ({ after, upTo, types }) {
      assertOpen();
      for (let index = indexAfter(after); index < entries.length; index += 1) {
        const entry = entries[index] as Entry;
        if (!isWithin(entry.position, upTo)) return;
        if (types === undefined || (types as readonly string[]).includes(entry.type)) yield recorded(entry);
        assertOpen();
      }
    },
    scan,
    scanStream: (stream, { after }) => pages(entriesOf(stream), Number(after), undefined),
    at: async (position) => {
      assertOpen();
      const entry = entries[Number(ownNumber(position)) - 1];
      return entry && stored(entry);
    },
    bounds: (options) => boundsByScanning(scan, options),
  };
}

const isWithin = (position: Position, upTo: Position | undefined) =>
  upTo === undefined || !isAfter(position, upTo);

const stored = ({ stream, version, position, type, bytes, hash }: Entry): StoredEvent => {
  return { stream, version, position, type, bytes: Uint8Array.from(bytes), hash: Uint8Array.from(hash) };
};

export function recorded(entry: Entry): RecordedEvent {
  const { stream, version, position } = entry;
  return { event: decodeEvent(entry.text, entry), stream, version, position };
}

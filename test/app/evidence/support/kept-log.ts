import { chainHash } from '../../../../src/evidence/index.ts';
import { memoryEventStore } from '../../../../src/stores/index.ts';
import type { EventStore, StoredEvent } from '../../../../src/stores/port/event-store.ts';
import { beginning, isAfter, laterOf, positionOf } from '../../../../src/stores/port/position.ts';

/** An event before a forger, or an honest store, has numbered and chained it. */
export type Entry = Pick<StoredEvent, 'stream' | 'type' | 'bytes'>;

export const entry = (stream: string, text: string): Entry => {
  const bytes = Buffer.from(`{"id":"${text}","type":"ReportReceived"}`);
  return { stream, type: 'ReportReceived', bytes };
};

/** The entries as a store keeps them: positions from 1, versions from 1, chains whole. */
export function kept(entries: readonly Entry[]): StoredEvent[] {
  const heads = new Map<string, StoredEvent>();
  return entries.map(({ stream, type, bytes }, index) => {
    const head = heads.get(stream);
    const version = (head?.version ?? 0n) + 1n;
    const hash = Uint8Array.from(chainHash(head?.hash, { stream, version, bytes }));
    const event = { stream, type, bytes, version, hash, position: positionOf(BigInt(index + 1)) };
    heads.set(stream, event);
    return event;
  });
}

/** A store that gives exactly these events. */
export function storeOf(events: readonly StoredEvent[]): EventStore {
  return {
    ...memoryEventStore(),
    end: async () => events.map(({ position }) => position).reduce(laterOf, beginning),
    scanStream: async function* (stream, { after }) {
      const page = events.filter((event) => event.stream === stream && event.version > after);
      if (page.length > 0) yield page;
    },
    scan: async function* ({ after, upTo }) {
      const page = events.filter(
        ({ position }) => isAfter(position, after) && (upTo === undefined || !isAfter(position, upTo)),
      );
      if (page.length > 0) yield page;
    },
  };
}

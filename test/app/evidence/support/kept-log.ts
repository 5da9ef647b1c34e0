import { chainHash } from '../../../../src/evidence/index.ts';
import { memoryEventStore } from '../../../../src/stores/index.ts';
import type { EventStore, StoredEvent } from '../../../../src/stores/port/event-store.ts';

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
    const event = { stream, type, bytes, version, hash, position: BigInt(index + 1) };
    heads.set(stream, event);
    return event;
  });
}

/** The same events stream by stream. */
export const byStream = (events: readonly StoredEvent[]): StoredEvent[] =>
  [...new Set(events.map(({ stream }) => stream))].flatMap((name) =>
    events.filter(({ stream }) => stream === name),
  );

/** A store that gives exactly these events, as a log and stream by stream. */
export function storeOf(events: readonly StoredEvent[], streams = byStream(events)): EventStore {
  const upToOf = (list: readonly StoredEvent[], upTo?: bigint) =>
    list.filter(({ position }) => upTo === undefined || position <= upTo);
  return {
    ...memoryEventStore(),
    end: async () => events.reduce((end, { position }) => (position > end ? position : end), 0n),
    scan: async function* ({ after, upTo }) {
      yield upToOf(events, upTo).filter(({ position }) => position > after);
    },
    scanStreams: async function* ({ upTo }) {
      yield upToOf(streams, upTo);
    },
  };
}

import type { DomainEvent } from '../../domain/events/domain-event.ts';
import { chainHash } from '../../evidence/chain/chain-hash.ts';
import { alreadyAppended } from '../kit/admission.ts';
import { type EncodedEvent, encodeAppend } from '../kit/encode-event.ts';
import type { ExpectedVersion, StoredEvent } from '../port/event-store.ts';
import { positionOf } from '../port/position.ts';

/** An event as the memory log keeps it. */
export interface Entry extends StoredEvent, EncodedEvent {}

/** The log itself: every entry in order, and the same entries by stream. */
export interface MemoryLog {
  readonly entries: readonly Entry[];
  readonly stream: (name: string) => readonly Entry[];
  /** Adds events unless they are there already; answers with the last of them. */
  readonly add: (stream: string, events: readonly DomainEvent[], expected: ExpectedVersion) => Entry;
}

export function memoryLog(): MemoryLog {
  const entries: Entry[] = [];
  const streams = new Map<string, Entry[]>();
  return {
    entries,
    stream: (name) => streams.get(name) ?? [],
    add: (name, events, expected) => {
      const { events: given } = encodeAppend(name, events, expected);
      const own = streams.get(name) ?? [];
      const version = BigInt(own.length);
      const before = alreadyAppended({ stream: name, version, textsAfter: textsOf(own) }, given, expected);
      if (before === undefined) {
        streams.set(name, own);
        for (const event of given) {
          const link = { stream: name, version: BigInt(own.length + 1), bytes: event.bytes };
          const hash = chainHash(own.at(-1)?.hash, link);
          const entry = { ...event, ...link, hash, position: positionOf(BigInt(entries.length + 1)) };
          own.push(entry);
          entries.push(entry);
        }
      }
      return own[Number(before ?? version) + given.length - 1] as Entry;
    },
  };
}

const textsOf = (entries: readonly Entry[]) => (after: bigint, count: number) =>
  entries.slice(Number(after), Number(after) + count).map(({ text }) => text);

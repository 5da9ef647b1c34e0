import { Buffer } from 'node:buffer';
import type { StoredEvent } from '../port/event-store.ts';
import { beginning, isAfter, ownNumber, type Position } from '../port/position.ts';
import { type EventStoreDbClient, requiresLeader, type ServerRecord } from './client.ts';
import { logDiverged } from './problems.ts';
import { recordsOf } from './records.ts';
import { hashOf } from './stored-event.ts';
import type { StreamNames } from './stream-names.ts';

/** Where an event stands and what it is: enough to know it again. */
export type KnownEvent = Pick<StoredEvent, 'stream' | 'version' | 'position' | 'hash'>;

export interface Reached {
  readonly reached: bigint;
  readonly end: bigint;
}

/** The furthest event of the log that this process has seen. */
export interface LastKnown {
  readonly position: () => Position;
  readonly see: (event: KnownEvent) => void;
  /** How far the log has been looked through, and our last event up to there. */
  readonly reached: () => Reached;
  readonly reach: (reached: bigint, end: bigint) => void;
  /** @throws {GuanxiaError} `store-diverged` */
  readonly assertSameLog: (client: EventStoreDbClient) => Promise<void>;
}

export function lastKnown(names: StreamNames): LastKnown {
  let known: KnownEvent | undefined;
  let looked: Reached = { reached: 0n, end: 0n };
  return {
    reached: () => {
      const position = ownNumber(known?.position ?? beginning);
      return position > looked.reached ? { reached: position, end: position } : looked;
    },
    reach: (reached, end) => {
      looked = { reached, end };
    },
    position: () => known?.position ?? beginning,
    see: (event) => {
      if (known === undefined || isAfter(event.position, known.position)) known = event;
    },
    assertSameLog: async (client) => {
      if (known === undefined) return;
      const { stream, version, hash } = known;
      const record = await recordAt(client, names.onServer(stream), version - 1n);
      const kept = record === undefined ? undefined : hashOf(record);
      if (kept === undefined || !Buffer.from(kept).equals(hash)) throw logDiverged(stream, version);
    },
  };
}

async function recordAt(
  client: EventStoreDbClient,
  stream: string,
  revision: bigint,
): Promise<ServerRecord | undefined> {
  const [record] =
    (await recordsOf(() =>
      client.readStream(stream, {
        requiresLeader,
        direction: 'forwards',
        fromRevision: revision,
        maxCount: 1,
      }),
    )) ?? [];
  return record?.revision === revision ? record : undefined;
}

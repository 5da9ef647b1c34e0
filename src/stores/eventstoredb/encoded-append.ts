import { Buffer } from 'node:buffer';
import type { DomainEvent } from '../../domain/events/domain-event.ts';
import { chainHash } from '../../evidence/chain/chain-hash.ts';
import { type EncodedAppend, encodeAppend } from '../kit/encode-event.ts';
import type { ExpectedVersion } from '../port/event-store.ts';
import type { NewServerEvent } from './client.ts';
import type { Head } from './head-cache.ts';

type Envelope = Pick<DomainEvent, 'schemaVersion' | 'actor' | 'correlationId' | 'causationId'>;

/** An append with what the server is told of each event beside its bytes. */
export interface ServerAppend extends EncodedAppend {
  readonly envelopes: readonly Envelope[];
}

/** As {@link encodeAppend}. */
export const encodeForServer = (
  stream: string,
  events: readonly DomainEvent[],
  expected: ExpectedVersion,
): ServerAppend => ({ ...encodeAppend(stream, events, expected), envelopes: events.map(envelopeOf) });

const envelopeOf = ({ schemaVersion, actor, correlationId, causationId }: DomainEvent): Envelope => ({
  schemaVersion,
  actor,
  correlationId,
  causationId,
});

/** The events as the server is given them, chained on to what stands before them, and the stream's new head. */
export function chained(
  { stream, events, envelopes }: ServerAppend,
  base: Pick<Head, 'version'> & { readonly hash: Uint8Array | undefined },
): { readonly events: readonly NewServerEvent[]; readonly head: Head } {
  let { version, hash } = base;
  const given = events.map(({ id, type, bytes }, i): NewServerEvent => {
    version += 1n;
    hash = chainHash(hash, { stream, version, bytes });
    const { schemaVersion, actor, correlationId, causationId } = envelopes[i] as Envelope;
    const metadata = {
      $correlationId: correlationId,
      $causationId: causationId,
      schemaVersion,
      actor,
      hash: Buffer.from(hash).toString('hex'),
    };
    return { id, type, contentType: 'application/octet-stream', data: bytes, metadata };
  });
  return { events: given, head: { version, hash: hash as Uint8Array } };
}

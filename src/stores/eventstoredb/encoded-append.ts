import { Buffer } from 'node:buffer';
import type { DomainEvent } from '../../domain/events/index.ts';
import { chainHash } from '../../evidence/chain/index.ts';
import { canonicalJson, type JsonValue } from '../../json/index.ts';
import type { ExpectedVersion } from '../event-store.ts';
import type { EncodedEvent } from '../event-store-admission.ts';
import { storableName } from '../event-store-name.ts';
import type { NewServerEvent } from './client.ts';
import type { Head } from './head-cache.ts';

type Envelope = Pick<DomainEvent, 'type' | 'schemaVersion' | 'actor' | 'correlationId' | 'causationId'>;

/** What a caller asked to append, as it is going to be stored. */
export interface EncodedAppend {
  readonly stream: string;
  readonly expected: ExpectedVersion;
  readonly events: readonly (EncodedEvent & { readonly bytes: Uint8Array; readonly envelope: Envelope })[];
}

/** Takes the events' values now: what their objects become while the append waits does not matter. */
export const encodeAppend = (
  stream: string,
  events: readonly DomainEvent[],
  expected: ExpectedVersion,
): EncodedAppend => ({ stream: storableName(stream), expected, events: events.map(encoded) });

function encoded(event: DomainEvent) {
  const text = canonicalJson(event as JsonValue);
  const { id, type, schemaVersion, actor, correlationId, causationId } = event;
  const envelope = { type, schemaVersion, actor, correlationId, causationId };
  return { id, text, bytes: Buffer.from(text, 'utf8'), envelope };
}

/** The events as the server is given them, chained on to what stands before them, and the stream's new head. */
export function chained(
  { stream, events }: EncodedAppend,
  base: Pick<Head, 'version'> & { readonly hash: Uint8Array | undefined },
): { readonly events: readonly NewServerEvent[]; readonly head: Head } {
  let { version, hash } = base;
  const given = events.map(({ id, bytes, envelope }): NewServerEvent => {
    version += 1n;
    hash = chainHash(hash, { stream, version, bytes });
    const { type, schemaVersion, actor, correlationId, causationId } = envelope;
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

import { Buffer } from 'node:buffer';
import type { DomainEvent } from '../../../domain/events/index.ts';
import { canonicalJson, type JsonValue } from '../../../json/index.ts';
import type { ExpectedVersion } from '../../event-store.ts';
import type { EncodedEvent } from '../../event-store-admission.ts';
import { storableName } from '../../event-store-name.ts';

/** What a caller asked to append, as it is going to be stored. */
export interface EncodedAppend {
  readonly stream: string;
  readonly expected: ExpectedVersion;
  readonly events: readonly (EncodedEvent & { readonly type: string; readonly bytes: Uint8Array })[];
}

/** Takes the events' values now: what their objects become while the append is queued does not matter. */
export const encodeAppend = (
  stream: string,
  events: readonly DomainEvent[],
  expected: ExpectedVersion,
): EncodedAppend => ({ stream: storableName(stream), expected, events: events.map(encoded) });

function encoded(event: DomainEvent) {
  const text = canonicalJson(event as JsonValue);
  return { id: event.id, type: event.type, text, bytes: Buffer.from(text, 'utf8') };
}

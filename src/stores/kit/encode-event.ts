import { Buffer } from 'node:buffer';
import type { DomainEvent } from '../../domain/events/domain-event.ts';
import { canonicalJson } from '../../json/canonical-json.ts';
import type { JsonValue } from '../../json/json-value.ts';
import type { ExpectedVersion } from '../port/event-store.ts';
import { storableName } from './storable-name.ts';

/** An event as it is going to be kept: the canonical JSON text that holds it, and that text's UTF-8. */
export interface EncodedEvent {
  readonly id: string;
  readonly type: string;
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** What a caller asked to append, as it is going to be stored. */
export interface EncodedAppend {
  readonly stream: string;
  readonly expected: ExpectedVersion;
  readonly events: readonly EncodedEvent[];
}

/**
 * Takes the events' values now: what their objects become while the append waits does not matter.
 *
 * @throws {GuanxiaError} `unstorable-name`, `not-canonicalizable`
 */
export const encodeAppend = (
  stream: string,
  events: readonly DomainEvent[],
  expected: ExpectedVersion,
): EncodedAppend => ({ stream: storableName(stream), expected, events: events.map(encoded) });

function encoded(event: DomainEvent): EncodedEvent {
  const text = canonicalJson(event as JsonValue);
  return { id: event.id, type: event.type, text, bytes: Buffer.from(text, 'utf8') };
}

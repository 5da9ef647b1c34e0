import { type DomainEvent, isKnownEvent } from '../../domain/events/domain-event.ts';
import { damagedEvent, type EventPlace, unknownEvent } from './event-store-problems.ts';

/**
 * The event that a stored JSON text holds. Its data is not validated again: it was when it was appended.
 *
 * @throws {GuanxiaError} `unknown-event` for a type or schema version that this release does not know,
 * `store-corrupt` for text that is not an event.
 */
export function decodeEvent(text: string, at: EventPlace): DomainEvent {
  const event = parsed(text, at);
  const { type, schemaVersion } = event;
  if (typeof type !== 'string' || typeof schemaVersion !== 'number') throw damagedEvent(at);
  if (!isKnownEvent(type, schemaVersion)) throw unknownEvent(type, schemaVersion, at);
  return event as DomainEvent;
}

function parsed(text: string, at: EventPlace): { readonly type?: unknown; readonly schemaVersion?: unknown } {
  try {
    return Object(JSON.parse(text));
  } catch (cause) {
    throw damagedEvent(at, { cause });
  }
}

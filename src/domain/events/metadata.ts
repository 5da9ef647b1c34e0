import type { Actor } from '../ids.ts';
import type { Instant } from '../time/instant.ts';
import type { DomainEvent } from './domain-event.ts';

/**
 * What a command brings along for its events: the clock's reading, who acts, and fresh ids, one for each
 * event the command may lead to.
 */
export interface Metadata {
  readonly now: Instant;
  readonly actor: Actor;
  readonly correlationId: string;
  readonly causationId: string;
  readonly eventIds: readonly string[];
}

/** An event before its envelope is added. */
export type Fact<Event extends DomainEvent> = Event extends DomainEvent
  ? Pick<Event, 'type' | 'data'> & { readonly occurredAt: Instant }
  : never;

/** Put facts into envelopes, in order. Throws a RangeError when the command brought too few ids. */
export const enveloped = <Event extends DomainEvent>(
  facts: readonly Fact<Event>[],
  { now, actor, correlationId, causationId, eventIds }: Metadata,
): readonly Event[] =>
  facts.map((fact, i) => {
    const id = eventIds[i];
    if (id === undefined) throw new RangeError('a command must bring an id for every event');
    return {
      ...fact,
      schemaVersion: 1,
      id,
      recordedAt: now,
      actor,
      correlationId,
      causationId,
    } as unknown as Event;
  });

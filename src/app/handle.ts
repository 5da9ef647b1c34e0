import { type Decider, fold } from '../domain/decider.ts';
import type { DomainEvent } from '../domain/events/domain-event.ts';
import type { Metadata } from '../domain/events/metadata.ts';
import type { Actor } from '../domain/ids.ts';
import type { EventStore, NonEmpty } from '../stores/port/event-store.ts';
import type { Ports } from './ports.ts';

/** What a use case that only writes needs. */
export type Writing = Pick<Ports, 'store' | 'clock' | 'ids'>;

/** Who acts and when, with `count` fresh event ids; the first event's id is the correlation. */
export const metadataFor = (
  { clock, ids }: Pick<Writing, 'clock' | 'ids'>,
  actor: Actor,
  count = 1,
): Metadata => {
  const eventIds = Array.from({ length: count }, ids);
  const [correlationId = ids()] = eventIds;
  return { now: clock(), actor, correlationId, causationId: correlationId, eventIds };
};

const isNonEmpty = <T>(items: readonly T[]): items is NonEmpty<T> => items.length > 0;

/** The state of a stream, and the version it was read at. */
export const stateOf = async <State, Event extends DomainEvent>(
  store: EventStore,
  stream: string,
  decider: Pick<Decider<State, never, Event>, 'evolve' | 'initialState'>,
): Promise<{ readonly state: State; readonly version: bigint }> => {
  const { version, events } = await store.readStream(stream);
  return {
    version,
    state: fold(
      decider,
      events.map(({ event }) => event as Event),
    ),
  };
};

/**
 * Decide commands one after the other on a stream and append what they lead to, all or nothing. Throws what
 * the decider refuses, and `version-conflict` when somebody else wrote meanwhile.
 */
export const handle = async <State, Command, Event extends DomainEvent>(
  store: EventStore,
  stream: string,
  decider: Decider<State, Command, Event>,
  commands: readonly Command[],
): Promise<readonly Event[]> => {
  const { version, state: before } = await stateOf(store, stream, decider);
  const written: Event[] = [];
  let state = before;
  for (const command of commands) {
    const made = decider.decide(command, state);
    written.push(...made);
    state = made.reduce(decider.evolve, state);
  }
  if (isNonEmpty(written)) await store.append(stream, written, { expected: version });
  return written;
};

import {
  type DomainEvent,
  type EventOf,
  type EventType,
  isKnownEvent,
} from '../domain/events/domain-event.ts';
import type { Projection } from './projection.ts';

/** What a projection does with the events that concern it; all others leave its documents as they are. */
export type Handlers<Document> = {
  readonly [Type in EventType]?: (
    document: Document | undefined,
    event: EventOf<Type>,
    key: string,
  ) => Document | undefined;
};

/** Throws for an event of a type or schema version that no projection has heard of. */
export const assertKnown = ({ type, schemaVersion }: DomainEvent): void => {
  if (!isKnownEvent(type, schemaVersion)) throw new Error(`no view knows event type \`${type as string}\``);
};

/** The fold that `handlers` describe. */
export const evolveWith =
  <Document>(handlers: Handlers<Document>): Projection<Document>['evolve'] =>
  (document, event, key) => {
    assertKnown(event);
    const handler = handlers[event.type] as
      | ((document: Document | undefined, event: DomainEvent, key: string) => Document | undefined)
      | undefined;
    return handler === undefined ? document : handler(document, event, key);
  };

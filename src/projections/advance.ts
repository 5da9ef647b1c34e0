import type { DomainEvent } from '../domain/events/domain-event.ts';
import type { Projection } from './projection.ts';

/** An event and its place in the log, as an event store gives it. Positions increase and are `> 0n`. */
export interface Positioned {
  readonly event: DomainEvent;
  readonly position: bigint;
}

/** Documents by key, and the position of the last event folded into them; `0n` before the first. */
export interface Checkpointed<Document> {
  readonly documents: ReadonlyMap<string, Document>;
  readonly position: bigint;
}

/** A view before the first event. */
export const start = <Document>(): Checkpointed<Document> => ({ documents: new Map(), position: 0n });

/** Fold `events` in. Those at or before the checkpoint are skipped, so delivery may repeat. */
export const advance = <Document>(
  projection: Projection<Document>,
  from: Checkpointed<NoInfer<Document>>,
  events: readonly Positioned[],
): Checkpointed<Document> => {
  const documents = new Map<string, Document>(from.documents);
  let position = from.position;
  for (const one of events) {
    if (one.position <= position) continue;
    foldInto(documents, projection, one.event);
    position = one.position;
  }
  return { documents, position };
};

/** The documents after all of `events`, each of which is folded in once. */
export const foldAll = <Document>(
  projection: Projection<Document>,
  documents: ReadonlyMap<string, NoInfer<Document>>,
  events: Iterable<DomainEvent>,
): Map<string, Document> => {
  const after = new Map<string, Document>(documents);
  for (const event of events) foldInto(after, projection, event);
  return after;
};

/** Keys of the documents to load before `events` are folded in, and to save afterwards. */
export const keysTouched = (
  projection: Pick<Projection<unknown>, 'keysOf'>,
  events: Iterable<DomainEvent>,
): ReadonlySet<string> => {
  const keys = new Set<string>();
  for (const event of events) for (const key of projection.keysOf(event)) keys.add(key);
  return keys;
};

const foldInto = <Document>(
  documents: Map<string, Document>,
  projection: Projection<Document>,
  event: DomainEvent,
): void => {
  for (const key of projection.keysOf(event)) {
    const document = projection.evolve(documents.get(key), event, key);
    if (document === undefined) documents.delete(key);
    else documents.set(key, document);
  }
};

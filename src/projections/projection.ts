import type { DomainEvent, EventType } from '../domain/events/domain-event.ts';
import { maySee, type Reader, type SightName } from '../domain/sight/sight.ts';

/** What an index of a view can hold. */
export type IndexValue = string | undefined;

/**
 * A view as a pure fold over the log, one JSON document per key. No I/O, no clock, no mutation: folding
 * the log again must rebuild the same documents. Raise `version` whenever a document would change.
 */
export interface Projection<Document> {
  readonly name: string;
  readonly version: number;
  /** Keys of the documents that `event` touches; none for events of no interest. */
  readonly keysOf: (event: DomainEvent) => readonly string[];
  /**
   * Events that `keysOf` must have seen before those that follow them, in this process too: whoever goes on
   * from a checkpoint shows it those before. They only teach what their content settles for ever.
   */
  readonly learnsFrom?: readonly EventType[];
  /** The document under `key` after `event`; `undefined` when there is none (any more). */
  readonly evolve: (document: Document | undefined, event: DomainEvent, key: string) => Document | undefined;
  /** What `reader` may see of a document; `undefined` where that is nothing, as if there were none. */
  readonly seenBy: (document: Document, reader: Reader) => Document | undefined;
  /** What documents can be looked up by. */
  readonly indexes: Readonly<Record<string, (document: Document) => IndexValue>>;
}

/** For documents that are about one matter or report, or count those of one sight: seen as a whole or not at all. */
export const seenAsWhole = <Document extends { readonly sight: SightName }>(
  document: Document,
  reader: Reader,
): Document | undefined => (maySee(reader, document.sight) ? document : undefined);

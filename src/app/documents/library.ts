import type { DocumentRefs } from '../../domain/determination/determination.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import type { Documents } from './documents.ts';
import { documentsNamed } from './named.ts';
import { documentEvents, nothingPublished, type Published, withDocument } from './published.ts';

/** The documents of a log, read once and kept up to date. */
export interface DocumentLibrary {
  /** All documents published up to now, by whatever process. */
  readonly current: () => Promise<Published>;
  /** The exact documents that a determination names. Throws `document-not-in-log`. */
  readonly named: (refs: DocumentRefs) => Promise<Documents>;
  /** Tell that everything up to `position` is in the log, so that it need not be looked through again. */
  readonly seenUpTo: (position: bigint) => void;
}

export const documentLibrary = (store: EventStore): DocumentLibrary => {
  let published = nothingPublished;
  let after = 0n;
  let appended = 0n;
  const refresh = async (): Promise<Published> => {
    const upTo = appended;
    for await (const { event, position } of store.readAll({ after, types: documentEvents })) {
      if (position <= after) continue;
      published = withDocument(published, event);
      after = position;
    }
    if (upTo > after) after = upTo;
    return published;
  };
  let refreshing: Promise<Published> = Promise.resolve(published);
  const current = (): Promise<Published> => {
    refreshing = refreshing.then(refresh, refresh);
    return refreshing;
  };
  return {
    current,
    named: async (refs) => documentsNamed(await current(), refs),
    seenUpTo: (position) => {
      if (position > appended) appended = position;
    },
  };
};

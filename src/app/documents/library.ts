import type { DocumentRefs } from '../../domain/determination/determination.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import { logFold } from '../log-fold.ts';
import type { Documents } from './documents.ts';
import { documentsNamed } from './named.ts';
import { documentEvents, nothingPublished, type Published, withDocument } from './published.ts';

/**
 * The documents of a log, read once and kept up to date: one for each office. It knows how far it has read, so
 * that being current costs what has come since, however long the log is.
 */
export interface DocumentLibrary {
  /** All documents published, by whatever process, up to an end of the log that is taken after the call. */
  readonly current: () => Promise<Published>;
  /**
   * What `check` gives of the documents read so far. Where that is an error, of those that are current: what
   * has only just been published must not be called unknown.
   */
  readonly early: <Result>(check: (published: Published) => Result) => Promise<Result>;
  /** The exact documents that a determination names. Throws `document-not-in-log`. */
  readonly named: (refs: DocumentRefs) => Promise<Documents>;
}

export const documentLibrary = (store: Pick<EventStore, 'readSince'>): DocumentLibrary => {
  const { current, early: soFar } = logFold(store, documentEvents, {
    initial: nothingPublished,
    fold: withDocument,
  });

  const early = async <Result>(check: (published: Published) => Result): Promise<Result> => {
    const published = soFar();
    if (published === undefined) return check(await current());
    try {
      return check(published);
    } catch {
      return check(await current());
    }
  };

  return { current, early, named: (refs) => early((all) => documentsNamed(all, refs)) };
};

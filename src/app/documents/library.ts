import type { DocumentRefs } from '../../domain/determination/determination.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import { beginning } from '../../stores/port/position.ts';
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
  let published: Published | undefined;
  let after = beginning;
  let underWay: Promise<Published> | undefined;
  let next: Promise<Published> | undefined;

  const read = async (): Promise<Published> => {
    const { events, upTo } = await store.readSince({ after, types: documentEvents });
    published = events.reduce((sum, { event }) => withDocument(sum, event), published ?? nothingPublished);
    after = upTo;
    return published;
  };

  const begin = (): Promise<Published> => {
    next = undefined;
    const reading = read().finally(() => {
      if (underWay === reading) underWay = undefined;
    });
    underWay = reading;
    return reading;
  };

  // Of a read that has begun nobody can say that it took its end late enough; the one after it serves all who wait.
  const current = (): Promise<Published> => {
    if (underWay === undefined) return begin();
    next ??= underWay.then(begin, begin);
    return next;
  };

  const early = async <Result>(check: (published: Published) => Result): Promise<Result> => {
    if (published === undefined) return check(await current());
    try {
      return check(published);
    } catch {
      return check(await current());
    }
  };

  return { current, early, named: (refs) => early((all) => documentsNamed(all, refs)) };
};

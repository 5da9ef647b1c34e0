import type { Documents } from '../../app/documents/documents.ts';
import { documentLibrary } from '../../app/documents/library.ts';
import type { EventStore } from '../../stores/port/event-store.ts';

/**
 * The exact documents that determinations name, found in the log by their hashes.
 *
 * @throws {GuanxiaError} `document-not-in-log`
 */
export const documentsOf = (store: EventStore, refs: Documents['refs']): Promise<Documents> =>
  documentLibrary(store).named(refs);

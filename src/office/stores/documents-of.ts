import { type Documents, documentLibrary } from '../../app/index.ts';
import type { EventStore } from '../../stores/index.ts';

/**
 * The exact documents that determinations name, found in the log by their hashes.
 *
 * @throws {GuanxiaError} `document-not-in-log`
 */
export const documentsOf = (store: EventStore, refs: Documents['refs']): Promise<Documents> =>
  documentLibrary(store).named(refs);

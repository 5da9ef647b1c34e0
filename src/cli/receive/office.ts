import {
  documentLibrary,
  type Receipt,
  receive,
  type Submission,
  systemClock,
  uuidV7,
} from '../../app/index.ts';
import type { EventStore } from '../../stores/index.ts';
import { openLog, openVault } from '../store/open-store.ts';
import { parseStoreUrl } from '../store/store-url.ts';
import { withOpen } from '../store/with-open.ts';

/** A store at work: reports go in, and what was recorded can be read. */
export interface Office {
  readonly store: EventStore;
  readonly receive: (submission: Submission) => Promise<Receipt>;
}

/** Works in the office of a store that is there, and closes it. */
export const inOffice = <Result>(url: string, work: (office: Office) => Promise<Result>): Promise<Result> => {
  const files = parseStoreUrl(url);
  return withOpen(openLog(files, 'write'), (store) =>
    withOpen(openVault(files), (vault) => {
      const library = documentLibrary(store);
      const ports = { store, vault, clock: systemClock, ids: uuidV7 };
      return work({ store, receive: (submission) => receive(ports, library, submission) });
    }),
  );
};

import { existsSync } from 'node:fs';
import {
  documentLibrary,
  type Receipt,
  type ReportLife,
  receive,
  reportLife,
  type Submission,
  systemClock,
  uuidV7,
} from '../../app/index.ts';
import { type EventStore, memoryEventStore } from '../../stores/index.ts';
import { memoryVault } from '../../vault/index.ts';
import { openLog, openVault } from '../store/open-store.ts';
import { parseStoreUrl } from '../store/store-url.ts';
import { withOpen } from '../store/with-open.ts';

/** A store at work: reports go in, and what was recorded can be read. */
export interface Office {
  readonly store: EventStore;
  readonly receive: (submission: Submission) => Promise<Receipt>;
  readonly life: ReportLife;
}

const system = { clock: systemClock, ids: uuidV7 };

/**
 * Receives a report for show, under the documents of a store that has no vault yet. Whatever is wrong is told
 * before a vault and its key are made for nothing.
 */
const rehearse = async (store: EventStore, submission: Submission): Promise<void> => {
  const ports = { ...system, store: memoryEventStore(), vault: memoryVault() };
  await receive(ports, documentLibrary(store), submission);
};

/** Works in the office of a store that is there, and closes it. */
export const inOffice = <Result>(url: string, work: (office: Office) => Promise<Result>): Promise<Result> => {
  const files = parseStoreUrl(url);
  return withOpen(openLog(files, 'write'), (store) =>
    withOpen(openVault(files), (vault) => {
      const library = documentLibrary(store);
      return work({
        store,
        life: reportLife({ ...system, store, vault }, library),
        receive: async (submission) => {
          if (!existsSync(files.vault)) await rehearse(store, submission);
          return receive({ ...system, store, vault }, library, submission);
        },
      });
    }),
  );
};

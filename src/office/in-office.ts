import { existsSync } from 'node:fs';
import { documentLibrary } from '../app/documents/library.ts';
import { type ReportLife, reportLife } from '../app/life/report-life.ts';
import { receiveOrQueue } from '../app/outbox/receive-or-queue.ts';
import { receive } from '../app/receive/receive.ts';
import type { Receipt, Submission } from '../app/receive/submission.ts';
import { systemClock, uuidV7 } from '../app/system-ports.ts';
import { memoryEventStore } from '../stores/memory/event-store.ts';
import type { EventStore } from '../stores/port/event-store.ts';
import { memoryVault } from '../vault/memory-vault.ts';
import { withOutbox } from './stores/open-outbox.ts';
import { openLog, openVault } from './stores/open-store.ts';
import { parseStoreUrl } from './stores/store-url.ts';
import { withOpen } from './stores/with-open.ts';
import { located } from './surroundings.ts';

/** A store at work: reports go in, and what was recorded can be read. */
export interface Office {
  readonly store: EventStore;
  readonly receive: (submission: Submission) => Promise<Receipt>;
  readonly life: ReportLife;
}

/** Where there is an outbox, nobody has to wait for the server. */
const impatient = { call: 2_000, operation: 3_000 };

const system = { clock: systemClock, ids: uuidV7 };

/**
 * Receives a report for show, under the documents of a store that has no vault yet. Whatever is wrong is told
 * before a vault and its key are made for nothing.
 */
const rehearse = async (store: EventStore, submission: Submission): Promise<void> => {
  const ports = { ...system, store: memoryEventStore(), vault: memoryVault() };
  await receive(ports, documentLibrary(store), submission);
};

/** Works in the office of a store that is there, and closes it; with an outbox, also while it is out of reach. */
export const inOffice = <Result>(
  url: string,
  work: (office: Office) => Promise<Result>,
  outbox?: string,
): Promise<Result> => {
  const files = parseStoreUrl(url);
  return withOpen(openLog(files, 'write', outbox === undefined ? {} : impatient), (store) =>
    withOpen(openVault(files), (vault) => {
      const library = documentLibrary(store);
      const ports = { ...system, store, vault };
      const office = { store, life: reportLife(ports, library) };
      const receiveHere = async (submission: Submission) => {
        if (!existsSync(located(files.vault))) await rehearse(store, submission);
        return receive(ports, library, submission);
      };
      if (outbox === undefined) return work({ ...office, receive: receiveHere });
      return withOutbox(outbox, (queue) =>
        work({ ...office, receive: (submission) => receiveOrQueue(ports, library, queue, submission) }),
      );
    }),
  );
};

import { existsSync } from 'node:fs';
import { text } from '../../problems/text.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import { openLog } from '../stores/open-store.ts';
import { openViews } from '../stores/open-views.ts';
import { nothingSealed, type SealedReports, sealedReports } from '../stores/sealed-reports.ts';
import type { KeptStore } from '../stores/store-url.ts';
import type { ViewsUrl } from '../stores/views-url.ts';
import { withOpen } from '../stores/with-open.ts';
import { located } from '../surroundings.ts';
import { examineCheckpoints } from './examine-checkpoints.ts';
import { examineDocuments } from './examine-documents.ts';
import { examineNeighbours } from './examine-neighbours.ts';
import { examineRuntime } from './examine-runtime.ts';
import { examineStore } from './examine-store.ts';
import { examineVault } from './examine-vault.ts';
import { examineViews } from './examine-views.ts';
import { examineWorkers } from './examine-workers.ts';
import { type Finding, findings, ok } from './finding.ts';

/** Where everything is. */
export interface Patient {
  readonly url: KeptStore;
  readonly views: ViewsUrl | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** A file of views that is not there is not made for the purpose. */
const viewFileOf = ({ url, views }: Patient): string | undefined =>
  views === undefined ? url.views : views.kind === 'sqlite' ? views.path : undefined;

const viewsOf = async (patient: Patient, store: EventStore): Promise<readonly Finding[]> => {
  const file = viewFileOf(patient);
  if (file !== undefined && !existsSync(located(file)))
    return [
      ok('views', text('还没有视图；查看时建立', 'there are no views yet; they are made when one is shown')),
    ];
  return withOpen(openViews(patient.url, patient.views), (views) => examineViews(store, views));
};

const isSound = (log: readonly Finding[]): boolean => log.every(({ state }) => state !== 'problem');

/** A file has no workers, and a server that cannot be used is not asked again. */
const ofServer = async (
  { url, now }: Patient,
  store: EventStore,
  log: readonly Finding[],
): Promise<readonly Finding[]> =>
  url.kind === 'sqlite' || !isSound(log)
    ? []
    : [
        ...(await findings('store', () => examineNeighbours(url))),
        ...(await findings('workers', () => examineWorkers(url, store, now))),
      ];

/** What is found of the log; `seen` is told what is sealed in it, where it can be read. */
const ofLog = (patient: Patient, seen: (reports: SealedReports) => void): Promise<readonly Finding[]> =>
  findings('store', () =>
    withOpen(openLog(patient.url, 'read'), async (store) => {
      const log = await findings('store', () => examineStore(store, patient.now));
      if (isSound(log)) seen(await sealedReports(store));
      return [
        ...log,
        ...(await findings('documents', () => examineDocuments(store, patient.now))),
        ...(await findings('views', () => viewsOf(patient, store))),
        ...(await ofServer(patient, store, log)),
      ];
    }),
  );

/** Everything that can be told without changing anything. */
export const examine = async (patient: Patient): Promise<readonly Finding[]> => {
  let reports = nothingSealed;
  const runtime = await findings('runtime', examineRuntime);
  const log = await ofLog(patient, (seen) => {
    reports = seen;
  });
  return [
    ...runtime,
    ...log,
    ...(await findings('vault', () => examineVault(patient.url, reports))),
    ...(await findings('checkpoints', () => examineCheckpoints(patient.url, patient.now))),
  ];
};

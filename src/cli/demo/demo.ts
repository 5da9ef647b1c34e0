import { createJurisdiction } from '../../app/jurisdiction.ts';
import type { IncomingReport } from '../../domain/report/report.ts';
import { epochMs } from '../../domain/time/instant.ts';
import { openLog, openVault } from '../../office/stores/open-store.ts';
import { openViews } from '../../office/stores/open-views.ts';
import { viewsUrlFrom } from '../../office/stores/views-url.ts';
import { withOpen } from '../../office/stores/with-open.ts';
import { sampleReports } from '../../samples/generate-reports.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import type { ViewStore } from '../../stores/port/view-store.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { meter } from '../shell/meter.ts';
import { wholeNumberOption } from '../shell/option-value.ts';
import { printDocument } from '../shell/print-json.ts';
import { assertNewViews } from './assert-new-views.ts';
import { conservationLine, isConserved } from './conservation-text.ts';
import { type DemoDocuments, publishDemoDocuments, readDemoDocuments } from './demo-documents.ts';
import { demoJson } from './demo-json.ts';
import { countingIds, stillClock, withSeededMarks } from './demo-ports.ts';
import { assertNew, type DemoStore, demoStore } from './demo-store.ts';
import { exampleKey, exampleLines } from './example-text.ts';
import { introLines, nextLines, rateLine, receivedLine, whereLine } from './notes.ts';
import { receiveSamples } from './receive-samples.ts';
import { summaryLines } from './summary-text.ts';
import { tallies } from './tallies.ts';

export interface DemoOptions {
  readonly reports: string;
  readonly seed: string;
  readonly store?: string;
  readonly views?: string;
  readonly keep?: boolean;
  readonly json?: boolean;
}

interface Play {
  readonly cli: Cli;
  readonly documents: DemoDocuments;
  readonly reports: readonly IncomingReport[];
  readonly seed: number;
  readonly where: DemoStore;
  readonly options: DemoOptions;
}

/** An instant when everything has arrived. */
const afterAll = (reports: readonly IncomingReport[]): string =>
  new Date(
    reports.reduce((latest, { receivedAt }) => Math.max(latest, epochMs(receivedAt)), 0),
  ).toISOString();

/** Publish, receive, project; gives what was received and whether every matter is where it belongs. */
const play = async ({ cli, documents, reports, seed, where }: Play, store: EventStore, views: ViewStore) =>
  withOpen(openVault(where.url), async (vault) => {
    const jurisdiction = createJurisdiction({
      store,
      views,
      vault: withSeededMarks(vault, seed),
      clock: stillClock(afterAll(reports)),
      ids: countingIds(),
    });
    await publishDemoDocuments(jurisdiction, documents);
    const { reached, end } = meter(cli, cli.redraw === undefined ? 'none' : 'auto');
    const count = (done: number): void => reached(done, reports.length);
    const received = await receiveSamples(jurisdiction, reports, count).finally(end);
    await jurisdiction.catchUp();
    return { received, conservation: await jurisdiction.conservation() };
  });

const show = async (played: Play, store: EventStore, views: ViewStore): Promise<ExitCode> => {
  const { cli, documents, seed, where, options } = played;
  await assertNew(where.url, store);
  await assertNewViews(views);
  const { received, conservation } = await play(played, store, views);
  const summed = await tallies(views);
  const key = await exampleKey(views, summed);
  if (options.json === true)
    printDocument(cli, demoJson({ seed, where, received, conservation, tallies: summed, example: key }));
  else {
    cli.print(receivedLine(cli, received));
    cli.print(`${conservationLine(cli, conservation)}\n`);
    cli.print(summaryLines(cli, documents.ruleSet, summed).join('\n'));
    if (key !== undefined) cli.print(['', ...(await exampleLines(cli, store, key))].join('\n'));
    cli.print(['', ...nextLines(cli, { where, views: options.views, key })].join('\n'));
  }
  cli.tell(rateLine(cli, received));
  return isConserved(conservation) ? exit.done : exit.findings;
};

/** `guanxia demo`: a fictional district's season of reports, from the documents to the ledgers. */
export const demo = async (cli: Cli, options: DemoOptions): Promise<ExitCode> => {
  const count = wholeNumberOption('--reports', options.reports, 1);
  const seed = wholeNumberOption('--seed', options.seed, 0);
  const viewsUrl = viewsUrlFrom(options.views, {});
  const documents = await readDemoDocuments();
  const { mandate, directory } = documents;
  const reports = [...sampleReports({ seed, count, mandate, directory })];
  const where = demoStore(cli, options.store, options.keep === true);
  try {
    cli.tell(whereLine(cli, where));
    if (options.json !== true)
      cli.print([...introLines(cli, documents, reports.length, seed), ''].join('\n'));
    const played: Play = { cli, documents, reports, seed, where, options };
    return await withOpen(openLog(where.url, 'create'), (store) =>
      withOpen(openViews(where.url, viewsUrl), (views) => show(played, store, views)),
    );
  } finally {
    where.end();
  }
};

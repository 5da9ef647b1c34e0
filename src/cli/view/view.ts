import { catchUp } from '../../app/views/catch-up.ts';
import { openLog } from '../../office/stores/open-store.ts';
import { parseStoreUrl, storeUrlFrom } from '../../office/stores/store-url.ts';
import { viewsToRead } from '../../office/stores/views-to-read.ts';
import { viewsUrlFrom } from '../../office/stores/views-url.ts';
import { withOpen } from '../../office/stores/with-open.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import type { ViewOutput, ViewRowOutput } from '../../presentation/schemas/view.ts';
import { table } from '../../presentation/text/table.ts';
import { readerFor } from '../../presentation/views/reader.ts';
import { inOrderOfReceipt, type Row, rowsUpTo } from '../../presentation/views/rows.ts';
import type { ViewName } from '../../presentation/views/view-names.ts';
import { type ShownView, views } from '../../presentation/views/views.ts';
import { whereOption } from '../../presentation/views/where.ts';
import { text } from '../../problems/text.ts';
import { memoryViewStore } from '../../stores/memory/view-store.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import type { ViewQuery, ViewStore } from '../../stores/port/view-store.ts';
import { type AsOfOptions, asOfOption } from '../shell/as-of-option.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { wholeNumberOption } from '../shell/option-value.ts';
import { printDocument, printLine } from '../shell/print-json.ts';
import { logFor, type SightOptions, viewsFor } from '../shell/sight-option.ts';
import { chartOption } from './chart.ts';

export interface ViewOptions extends AsOfOptions, SightOptions {
  readonly store?: string;
  readonly views?: string;
  readonly where?: string;
  readonly limit?: string;
  readonly json?: boolean;
  readonly ndjson?: boolean;
  readonly svg?: string;
}

const documentOf = ({ document }: Row): Record<string, unknown> => document as Record<string, unknown>;

const printTable = async (
  cli: Cli,
  store: EventStore,
  view: ShownView,
  rows: readonly Row[],
): Promise<void> => {
  const reader = await readerFor(cli, store);
  const { columns, numbers = [], row } = view.table;
  const headings = columns.map((heading) => ({
    heading: cli.say(heading),
    number: numbers.includes(heading),
  }));
  const lines = table(
    headings,
    rows.map(({ document }) => row(reader, document)),
  );
  cli.print(lines.join('\n'));
  cli.tell(cli.say(text(`共 ${rows.length} 行`, `${rows.length} rows`)));
};

const viewJson = async (
  stored: ViewStore,
  view: ShownView,
  rows: readonly Row[],
  { for: reader }: SightOptions,
): Promise<ViewOutput> => {
  const { name, version } = view.projection;
  const checkpoint = await stored.checkpoint(view.projection);
  return {
    schema: schemaUrl('view'),
    view: { name, version },
    ...(reader === undefined && { position: String(checkpoint?.position ?? 0n) }),
    rows: rows.map((row) => ({ key: row.key, document: documentOf(row) })),
  };
};

interface Wanted {
  readonly where: ViewQuery['where'];
  readonly limit: number;
}

const stream = async (
  cli: Cli,
  stored: ViewStore,
  view: ShownView,
  { where, limit }: Wanted,
): Promise<void> => {
  for await (const row of rowsUpTo(stored, view.projection, where, limit)) {
    const line: ViewRowOutput = { schema: schemaUrl('view-row'), key: row.key, document: documentOf(row) };
    printLine(cli, line);
  }
};

/** The first rows in the order of receipt, so that a limit means what a reader expects. */
const firstRows = async (
  stored: ViewStore,
  view: ShownView,
  { where, limit }: Wanted,
): Promise<readonly Row[]> => {
  const all: Row[] = [];
  for await (const row of rowsUpTo(stored, view.projection, where, Number.POSITIVE_INFINITY)) all.push(row);
  return inOrderOfReceipt(all).slice(0, limit);
};

const wantedFrom = (view: ShownView, { where, limit }: ViewOptions): Wanted => ({
  where: whereOption(where, view.projection),
  limit: limit === undefined ? Number.POSITIVE_INFINITY : wholeNumberOption('--limit', limit, 0),
});

/** The view folded up to the end of the log, or to an instant; as the reader of `--for` sees it. */
const viewNow = async (
  store: EventStore,
  folded: ViewStore,
  { projection }: ShownView,
  options: ViewOptions,
): Promise<ViewStore> => {
  const asOf = asOfOption(options);
  if (asOf !== undefined) {
    await catchUp(asOf(logFor(store, options)), folded, [projection]);
    return folded;
  }
  await catchUp(store, folded, [projection]);
  return viewsFor(folded, options);
};

/** `guanxia view`: a view, caught up with the log first. NDJSON streams in key order, the others sort. */
export const showView = async (cli: Cli, name: ViewName, options: ViewOptions): Promise<ExitCode> => {
  const url = parseStoreUrl(storeUrlFrom(options.store, cli.env));
  const viewsUrl = viewsUrlFrom(options.views, cli.env);
  const view = views[name];
  const wanted = wantedFrom(view, options);
  const isPast = asOfOption(options) !== undefined;
  const drawChart = chartOption(name, options.svg);
  await withOpen(openLog(url, 'read'), (store) =>
    withOpen(
      isPast ? memoryViewStore() : viewsToRead(url, viewsUrl, (note) => cli.tell(cli.say(note))),
      async (folded) => {
        const stored = await viewNow(store, folded, view, options);
        if (options.ndjson === true) return stream(cli, stored, view, wanted);
        const rows = await firstRows(stored, view, wanted);
        drawChart(cli, rows);
        if (options.json === true) return printDocument(cli, await viewJson(stored, view, rows, options));
        return printTable(cli, store, view, rows);
      },
    ),
  );
  return exit.done;
};

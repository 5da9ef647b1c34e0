import { inOffice, type Office } from '../../office/office.ts';
import { caughtUp } from '../../office/reads/views.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import type { ViewOutput, ViewRowOutput } from '../../presentation/schemas/view.ts';
import { countOf } from '../../presentation/text/count-of.ts';
import { table } from '../../presentation/text/table.ts';
import { plainVoice } from '../../presentation/text/voice.ts';
import { type Reader, readerFor } from '../../presentation/views/reader.ts';
import { inOrderOfReceipt, type Row, rowsWith } from '../../presentation/views/rows.ts';
import type { ViewName } from '../../presentation/views/view-names.ts';
import { type ShownView, views } from '../../presentation/views/views.ts';
import { type Condition, conditionIn } from '../../presentation/views/where.ts';
import { languages } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { officeToRead } from '../shell/office-options.ts';
import { wholeNumberOption } from '../shell/option-value.ts';
import { printDocument, printLine } from '../shell/print-json.ts';
import type { SightOptions } from '../shell/sight-option.ts';
import { type AsOfOptions, asOfWish } from '../shell/when-option.ts';
import { chartOption } from './chart.ts';

export interface ViewOptions extends AsOfOptions, SightOptions {
  readonly store?: string;
  readonly views?: string;
  readonly where?: readonly string[];
  readonly limit?: string;
  readonly json?: boolean;
  readonly ndjson?: boolean;
  readonly svg?: string;
}

const documentOf = ({ document }: Row): Record<string, unknown> => document as Record<string, unknown>;

/** What is shown, and of how many. */
interface Rows {
  readonly shown: readonly Row[];
  readonly total: number;
}

const printTable = async (
  cli: Cli,
  store: Office['store'],
  view: ShownView,
  { shown, total }: Rows,
): Promise<void> => {
  const reader = await readerFor(cli, store);
  const { columns, numbers = [], row } = view.table;
  const headings = columns.map((heading) => ({
    heading: cli.say(heading),
    number: numbers.includes(heading),
  }));
  const lines = table(
    headings,
    shown.map(({ document }) => row(reader, document)),
  );
  cli.print(lines.join('\n'));
  cli.tell(cli.say(countOf(shown.length, total, text('行', 'rows'))));
};

const viewJson = async (
  stored: Stored,
  view: ShownView,
  { shown }: Rows,
  { for: reader }: SightOptions,
): Promise<ViewOutput> => {
  const { name, version } = view.projection;
  const checkpoint = await stored.checkpoint(view.projection);
  return {
    schema: schemaUrl('view'),
    view: { name, version },
    ...(reader === undefined && { position: String(checkpoint?.position ?? 0n) }),
    rows: shown.map((row) => ({ key: row.key, document: documentOf(row) })),
  };
};

type Stored = Awaited<ReturnType<typeof caughtUp>>;

interface Wanted {
  readonly view: ShownView;
  readonly conditions: readonly Condition[];
  readonly limit: number;
}

const wantedFrom = (view: ShownView, { where = [], limit }: ViewOptions): Wanted => ({
  view,
  conditions: where.map((written) => conditionIn(written, view)),
  limit: limit === undefined ? Number.POSITIVE_INFINITY : wholeNumberOption('--limit', limit, 0),
});

const readersFor = (store: Office['store'], { conditions }: Wanted): Promise<readonly Reader[]> =>
  Promise.all(conditions.length === 0 ? [] : languages.map((one) => readerFor(plainVoice(one), store)));

const rowsWanted = async (store: Office['store'], stored: Stored, wanted: Wanted) =>
  rowsWith(stored, wanted.view, wanted.conditions, await readersFor(store, wanted));

const stream = async (cli: Cli, rows: AsyncIterable<Row>, limit: number): Promise<void> => {
  let left = limit;
  if (left === 0) return;
  for await (const row of rows) {
    const line: ViewRowOutput = { schema: schemaUrl('view-row'), key: row.key, document: documentOf(row) };
    printLine(cli, line);
    left -= 1;
    if (left === 0) return;
  }
};

/** The first rows in the order of receipt, so that a limit means what a reader expects. */
const firstRows = async (rows: AsyncIterable<Row>, limit: number): Promise<Rows> => {
  const all: Row[] = [];
  for await (const row of rows) all.push(row);
  return { shown: inOrderOfReceipt(all).slice(0, limit), total: all.length };
};

/** `guanxia view`: a view, caught up with the log first. NDJSON streams in key order, the others sort. */
export const showView = async (cli: Cli, name: ViewName, options: ViewOptions): Promise<ExitCode> => {
  const view = views[name];
  const wanted = wantedFrom(view, options);
  const when = asOfWish(options);
  const drawChart = chartOption(name, options.svg);
  await inOffice(officeToRead(cli, options), async (office) => {
    const stored = await caughtUp(office, view.projection, { ...when, for: options.for });
    const rows = await rowsWanted(office.store, stored, wanted);
    if (options.ndjson === true) return stream(cli, rows, wanted.limit);
    const found = await firstRows(rows, wanted.limit);
    drawChart(cli, found.shown);
    if (options.json === true) return printDocument(cli, await viewJson(stored, view, found, options));
    return printTable(cli, office.store, view, found);
  });
  return exit.done;
};

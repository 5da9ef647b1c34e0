import { documentLibrary } from '../../app/documents/library.ts';
import { catchUp } from '../../app/views/catch-up.ts';
import { writeWhole } from '../../office/files/write-whole.ts';
import { openLog } from '../../office/stores/open-store.ts';
import { parseStoreUrl, storeUrlFrom } from '../../office/stores/store-url.ts';
import { viewsToRead } from '../../office/stores/views-to-read.ts';
import { viewsUrlFrom } from '../../office/stores/views-url.ts';
import { withOpen } from '../../office/stores/with-open.ts';
import { csv } from '../../presentation/ledgers/csv.ts';
import type { ExportName } from '../../presentation/ledgers/export-names.ts';
import { ledgers } from '../../presentation/ledgers/exports.ts';
import type { Encoding, Format } from '../../presentation/ledgers/formats.ts';
import { originOf, type ViewPosition } from '../../presentation/ledgers/origin.ts';
import type { Sheet } from '../../presentation/ledgers/sheet.ts';
import { type Selection, sheetOf } from '../../presentation/ledgers/sheet-of.ts';
import { xlsx } from '../../presentation/ledgers/xlsx.ts';
import { readerFor } from '../../presentation/views/reader.ts';
import { text } from '../../problems/text.ts';
import { duties } from '../../projections/duties.ts';
import { anonymous } from '../../projections/projections.ts';
import { beginning } from '../../stores/port/position.ts';
import type { ViewId, ViewStore } from '../../stores/port/view-store.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { periodOption } from '../shell/period-option.ts';
import { type SightOptions, viewsFor } from '../shell/sight-option.ts';

export interface LedgerExportOptions extends SightOptions {
  readonly view: ExportName;
  readonly format: Format;
  readonly encoding: Encoding;
  readonly out: string;
  readonly mandate?: string;
  readonly since?: string;
  readonly until?: string;
  readonly store?: string;
  readonly views?: string;
}

/** The files of an export by path: one workbook, or a table and beside it where it comes from. */
const filesOf = async (
  { format, encoding, out }: LedgerExportOptions,
  ledger: Sheet,
  origin: Sheet,
): Promise<readonly (readonly [path: string, bytes: Uint8Array])[]> =>
  format === 'xlsx'
    ? [[out, await xlsx([ledger, origin])]]
    : [
        [out, csv(ledger, encoding)],
        [`${out}.origin.csv`, csv(origin, encoding)],
      ];

const positionOf = async (views: ViewStore, { name, version }: ViewId): Promise<ViewPosition> => ({
  view: `${name}@${version}`,
  position: (await views.checkpoint({ name, version }))?.position ?? beginning,
});

/** `guanxia ledger export`: a ledger as an office keeps it, with what it was made from. */
export const exportLedger = async (cli: Cli, options: LedgerExportOptions): Promise<ExitCode> => {
  const url = parseStoreUrl(storeUrlFrom(options.store, cli.env));
  const viewsUrl = viewsUrlFrom(options.views, cli.env);
  const { mandate } = options;
  const selection: Selection = { ...periodOption(options), ...(mandate === undefined ? {} : { mandate }) };
  const wanted = ledgers[options.view];
  await withOpen(openLog(url, 'read'), (store) =>
    withOpen(
      viewsToRead(url, viewsUrl, (note) => cli.tell(cli.say(note))),
      async (folded) => {
        await catchUp(store, folded, [wanted.projection, anonymous(duties)]);
        const views = viewsFor(folded, options);
        const ledger = await sheetOf(await readerFor(cli, store), views, wanted, selection);
        const published = await documentLibrary(store).current();
        const origin = originOf(cli, ledger, {
          lines: await positionOf(views, wanted.projection),
          reports: await positionOf(views, duties),
          notes: wanted.notes,
          selection,
          reader: options.for,
          published,
        });
        for (const [path, bytes] of await filesOf(options, ledger, origin)) {
          writeWhole(path, bytes);
          cli.print(
            cli.say(
              text(`已写入 ${path}，${ledger.rows.length} 行`, `${path} written, ${ledger.rows.length} rows`),
            ),
          );
        }
      },
    ),
  );
  return exit.done;
};

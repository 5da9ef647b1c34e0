import { writeWhole } from '../../office/files/write-whole.ts';
import { inOffice } from '../../office/office.ts';
import { given } from '../../office/reads/sources.ts';
import { csv } from '../../presentation/ledgers/csv.ts';
import type { ExportName } from '../../presentation/ledgers/export-names.ts';
import type { Encoding, Format } from '../../presentation/ledgers/formats.ts';
import type { Sheet } from '../../presentation/ledgers/sheet.ts';
import { xlsx } from '../../presentation/ledgers/xlsx.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import type { LedgerExportOutput } from '../../presentation/schemas/written-files.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { officeToRead } from '../shell/office-options.ts';
import { printDocument } from '../shell/print-json.ts';
import type { SightOptions } from '../shell/sight-option.ts';
import { periodOption } from '../shell/when-option.ts';

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
  readonly json?: boolean;
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

const tellWritten = (
  cli: Cli,
  { files, rows }: Omit<LedgerExportOutput, 'schema'>,
  { json }: LedgerExportOptions,
): void => {
  const output: LedgerExportOutput = { schema: schemaUrl('ledger-export'), files, rows };
  if (json === true) printDocument(cli, output);
  for (const path of json === true ? [] : files)
    cli.print(cli.say(text(`已写入 ${path}，${rows} 行`, `${path} written, ${rows} rows`)));
};

/** `guanxia ledger export`: a ledger as an office keeps it, with what it was made from. */
export const exportLedger = async (cli: Cli, options: LedgerExportOptions): Promise<ExitCode> => {
  const { mandate } = options;
  const selection = { ...periodOption(options), ...(mandate === undefined ? {} : { mandate }) };
  await inOffice(officeToRead(cli, options), async (office) => {
    const { sheet, origin } = await office.ledger(options.view, {
      ...selection,
      ...given({ for: options.for }),
      lang: cli.language,
    });
    const files = await filesOf(options, sheet, origin);
    for (const [path, bytes] of files) writeWhole(path, bytes);
    tellWritten(cli, { files: files.map(([path]) => path), rows: sheet.rows.length }, options);
  });
  return exit.done;
};

import type { Documents } from '../../app/documents/documents.ts';
import type { DocumentLibrary } from '../../app/documents/library.ts';
import { reportId } from '../../domain/ids.ts';
import { inOffice } from '../../office/office.ts';
import { storeUrlFrom } from '../../office/stores/store-url.ts';
import { determinationJson, explainJson } from '../../presentation/explanation/explain-json.ts';
import { determinationLines } from '../../presentation/explanation/explain-text.ts';
import { lifeLines } from '../../presentation/explanation/life-text.ts';
import {
  type RecordedDetermination,
  type RecordedReport,
  recordedReport,
} from '../../presentation/explanation/recorded-report.ts';
import { reportHeading } from '../../presentation/text/report-heading.ts';
import { type AsOfOptions, asOfOption } from '../shell/as-of-option.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { optionValue } from '../shell/option-value.ts';
import { printDocument } from '../shell/print-json.ts';

export interface ExplainOptions extends AsOfOptions {
  readonly store?: string;
  readonly json?: boolean;
  readonly matter?: string;
  readonly all?: boolean;
}

/** `<report>/<matter>`, as a view's first column has it, or the two apart. */
const named = (
  report: string,
  matter: string | undefined,
): readonly [id: string, matter: string | undefined] => {
  const [id = '', inKey] = report.split('/');
  return [optionValue('report', reportId, id.toLowerCase()), matter ?? inKey];
};

interface Explained {
  readonly determination: RecordedDetermination;
  readonly documents: Documents;
}

const withDocuments = async (
  library: DocumentLibrary,
  { determinations }: RecordedReport,
): Promise<readonly Explained[]> => {
  const explained: Explained[] = [];
  for (const determination of determinations)
    explained.push({
      determination,
      documents: await library.named(determination.event.data.documents),
    });
  return explained;
};

const printWords = (cli: Cli, recorded: RecordedReport, explained: readonly Explained[]): void => {
  const { received, superseded } = recorded;
  const [first] = explained;
  if (first !== undefined)
    cli.print(
      [
        received.data.id,
        reportHeading(cli, first.documents, received.data),
        ...lifeLines(cli, first.documents, recorded),
      ].join('\n'),
    );
  for (const { determination, documents } of explained)
    cli.print(['', ...determinationLines(cli, documents, determination, superseded)].join('\n'));
};

/** `guanxia explain`: why a recorded report was determined as it was, from the log alone. */
export const explain = async (
  cli: Cli,
  report: string,
  matter: string | undefined,
  options: ExplainOptions,
): Promise<ExitCode> => {
  const [id, one] = named(report, matter ?? options.matter);
  const asOf = asOfOption(options);
  const url = storeUrlFrom(options.store, cli.env);
  await inOffice({ store: url, access: 'read' }, async ({ store, library }) => {
    const wanted = { matter: one, all: options.all };
    const recorded = await recordedReport(asOf ? asOf(store) : store, id, wanted);
    const explained = await withDocuments(library, recorded);
    const json = () =>
      explained.map(({ determination, documents }) =>
        determinationJson(documents, determination, recorded.superseded),
      );
    if (options.json === true) printDocument(cli, explainJson(recorded, json()));
    else printWords(cli, recorded, explained);
  });
  return exit.done;
};

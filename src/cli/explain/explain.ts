import { reportId } from '../../domain/ids.ts';
import { inOffice } from '../../office/office.ts';
import { storeUrlFrom } from '../../office/stores/store-url.ts';
import { explainedJson, explainedLines, explainedReport } from '../../presentation/explanation/explained.ts';
import { type AsOfOptions, asOfOption } from '../shell/as-of-option.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { optionValue } from '../shell/option-value.ts';
import { printDocument } from '../shell/print-json.ts';
import { logFor, type SightOptions } from '../shell/sight-option.ts';

export interface ExplainOptions extends AsOfOptions, SightOptions {
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
    const seen = logFor(store, options);
    const explained = await explainedReport(asOf ? asOf(seen) : seen, library, id, wanted);
    if (options.json === true) printDocument(cli, explainedJson(explained));
    else if (explained.determinations.length > 0) cli.print(explainedLines(cli, explained).join('\n'));
  });
  return exit.done;
};

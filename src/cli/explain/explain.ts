import { namedReport } from '../../office/named-report.ts';
import { inOffice } from '../../office/office.ts';
import { readFor, storeAsOf } from '../../office/reads/sources.ts';
import { storeUrlFrom } from '../../office/stores/store-url.ts';
import { explainedJson, explainedLines, explainedReport } from '../../presentation/explanation/explained.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { printDocument } from '../shell/print-json.ts';
import { targetArgument } from '../shell/report-argument.ts';
import type { SightOptions } from '../shell/sight-option.ts';
import { type AsOfOptions, asOfWish } from '../shell/when-option.ts';

export interface ExplainOptions extends AsOfOptions, SightOptions {
  readonly store?: string;
  readonly json?: boolean;
  readonly all?: boolean;
}

/** `guanxia explain`: why a recorded report was determined as it was, from the log alone. */
export const explain = async (
  cli: Cli,
  report: string,
  matter: string | undefined,
  options: ExplainOptions,
): Promise<ExitCode> => {
  const named = targetArgument(matter === undefined ? report : `${report}/${matter}`, 'either');
  const when = asOfWish(options);
  const url = storeUrlFrom(options.store, cli.env);
  await inOffice({ store: url, access: 'read' }, async (office) => {
    const seen = readFor(office, options.for);
    const id = await namedReport(seen.store, named.report);
    const store = await storeAsOf(seen, when, id);
    const wanted = { matter: named.matter, all: options.all };
    const explained = await explainedReport(store, office.library, id, wanted);
    if (options.json === true) printDocument(cli, explainedJson(explained));
    else if (explained.determinations.length > 0) cli.print(explainedLines(cli, explained).join('\n'));
  });
  return exit.done;
};

import { sealedFields } from '../../app/access/sealed-fields.ts';
import type { ReportEvent } from '../../domain/events/domain-event.ts';
import { actor } from '../../domain/ids.ts';
import { reason } from '../../domain/text.ts';
import { namedReport } from '../../office/named-report.ts';
import { inOffice } from '../../office/office.ts';
import { storeUrlFrom } from '../../office/stores/store-url.ts';
import type { ReportReadOutput } from '../../presentation/schemas/report-read.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { optionValue } from '../shell/option-value.ts';
import { printDocument } from '../shell/print-json.ts';
import { targetArgument } from '../shell/report-argument.ts';

export interface ReportReadOptions {
  readonly store?: string;
  readonly field?: readonly string[];
  readonly purpose: string;
  readonly as: string;
  readonly json?: boolean;
}

const nothing = text('没有密封的内容', 'nothing is sealed in it');

const show = (cli: Cli, output: ReportReadOutput, asJson: boolean): void => {
  if (asJson) printDocument(cli, output);
  else for (const [field, words] of Object.entries(output.fields)) cli.print(`[${field}]\n${words}`);
};

/** `guanxia report read`: sealed texts of a report, on stdout. */
export const reportRead = async (cli: Cli, id: string, options: ReportReadOptions): Promise<ExitCode> => {
  const target = targetArgument(id, 'report');
  const by = optionValue('--as', actor, options.as);
  const purpose = optionValue('--purpose', reason, options.purpose);
  return inOffice({ store: storeUrlFrom(options.store, cli.env) }, async ({ store, access, history }) => {
    const report = await namedReport(store, target.report);
    const events = (await history(report)).map(({ event }) => event as ReportEvent);
    const fields = options.field ?? [...sealedFields(events).keys()];
    const isEmpty = fields.length === 0;
    const revealed = isEmpty
      ? { report, fields: {} }
      : await access.reveal({ report, fields: [...fields], purpose, actor: by });
    const output: ReportReadOutput = { schema: schemaUrl('report-read'), ...revealed };
    show(cli, output, options.json === true);
    if (isEmpty) cli.tell(cli.say(nothing));
    return isEmpty ? exit.nothingToDo : exit.done;
  });
};

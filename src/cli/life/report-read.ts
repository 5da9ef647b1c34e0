import { sealedFields } from '../../app/access/sealed-fields.ts';
import type { ReportEvent } from '../../domain/events/domain-event.ts';
import { actor, reportId } from '../../domain/ids.ts';
import { reason } from '../../domain/text.ts';
import { inOffice } from '../../office/office.ts';
import { storeUrlFrom } from '../../office/stores/store-url.ts';
import type { ReportReadOutput } from '../../presentation/schemas/report-read.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { optionValue } from '../shell/option-value.ts';
import { printDocument } from '../shell/print-json.ts';

export interface ReportReadOptions {
  readonly store?: string;
  readonly field?: readonly string[];
  readonly purpose: string;
  readonly as: string;
  readonly json?: boolean;
}

const nothing = text('没有密封的内容', 'nothing is sealed in it');

/** `guanxia report read`: sealed texts of a report, on stdout. */
export const reportRead = async (cli: Cli, id: string, options: ReportReadOptions): Promise<ExitCode> => {
  const report = optionValue('report', reportId, id.toLowerCase());
  const by = optionValue('--as', actor, options.as);
  const purpose = optionValue('--purpose', reason, options.purpose);
  return inOffice({ store: storeUrlFrom(options.store, cli.env) }, async ({ access, history }) => {
    const events = (await history(report)).map(({ event }) => event as ReportEvent);
    const fields = options.field ?? [...sealedFields(events).keys()];
    if (fields.length === 0) {
      cli.tell(cli.say(nothing));
      return exit.nothingToDo;
    }
    const revealed = await access.reveal({ report, fields: [...fields], purpose, actor: by });
    const output: ReportReadOutput = { schema: schemaUrl('report-read'), ...revealed };
    if (options.json === true) printDocument(cli, output);
    else for (const [field, words] of Object.entries(output.fields)) cli.print(`[${field}]\n${words}`);
    return exit.done;
  });
};

import { writeWhole } from '../../office/files/write-whole.ts';
import { inOffice } from '../../office/office.ts';
import { audited } from '../../office/reads/replays.ts';
import { storeUrlFrom } from '../../office/stores/store-url.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import type { AuditReportOutput } from '../../presentation/schemas/written-files.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { printDocument } from '../shell/print-json.ts';
import { periodOption } from '../shell/when-option.ts';
import { type CheckOptions, runChecks } from './checks.ts';

export interface AuditReportOptions extends CheckOptions {
  readonly out: string;
  readonly since?: string;
  readonly until?: string;
  readonly verify?: boolean;
  readonly json?: boolean;
}

/** `guanxia audit report`: one HTML file. The log is only read; what fails a check is told by the exit code too. */
export const auditReport = async (cli: Cli, options: AuditReportOptions): Promise<ExitCode> => {
  const period = periodOption(options);
  const store = storeUrlFrom(options.store, cli.env);
  const checks = options.verify === true ? await runChecks(cli, options) : [];
  const { html } = await inOffice({ store, access: 'read' }, (office) =>
    audited(office, { lang: cli.language, period, for: options.for }, checks),
  );
  writeWhole(options.out, html);
  const output: AuditReportOutput = {
    schema: schemaUrl('audit-report'),
    file: options.out,
    checks: [...checks],
  };
  if (options.json === true) printDocument(cli, output);
  else cli.tell(cli.say(text(`已写入 ${options.out}`, `written to ${options.out}`)));
  return checks.every(({ passed }) => passed) ? exit.done : exit.findings;
};

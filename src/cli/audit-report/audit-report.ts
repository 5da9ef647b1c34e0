import { collectAuditReport, type Period, systemClock } from '../../app/index.ts';
import type { Cli } from '../cli.ts';
import { type ExitCode, exit } from '../exit-code.ts';
import { periodOption } from '../input/period-option.ts';
import { packageVersion } from '../package-files.ts';
import { openLog } from '../store/open-store.ts';
import { parseStoreUrl, storeUrlFrom } from '../store/store-url.ts';
import { withOpen } from '../store/with-open.ts';
import { writeWhole } from '../text/write-whole.ts';
import { text } from '../words/text.ts';
import { type CheckOptions, runChecks } from './checks.ts';
import { overdueAt } from './overdue.ts';
import { renderAuditReport } from './render.ts';

export interface AuditReportOptions extends CheckOptions {
  readonly out: string;
  readonly since?: string;
  readonly until?: string;
  readonly verify?: boolean;
}

/** `guanxia audit report`: one HTML file. The log is only read; what fails a check is told by the exit code too. */
export const auditReport = async (cli: Cli, options: AuditReportOptions): Promise<ExitCode> => {
  const period: Period = periodOption(options);
  const url = parseStoreUrl(storeUrlFrom(options.store, cli.env));
  const made = systemClock();
  const content = await withOpen(openLog(url, 'read'), async (store) => ({
    report: await collectAuditReport(store, period),
    overdue: await overdueAt(store, made),
  }));
  const checks = options.verify === true ? await runChecks(cli, options) : [];
  const by = `guanxia ${packageVersion()}`;
  writeWhole(options.out, renderAuditReport({ language: cli.language, made, by, checks, ...content }));
  cli.tell(cli.say(text(`已写入 ${options.out}`, `written to ${options.out}`)));
  return checks.every(({ passed }) => passed) ? exit.done : exit.findings;
};

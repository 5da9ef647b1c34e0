import type { Period } from '../../app/audit-report/audit-report.ts';
import { collectAuditReport } from '../../app/audit-report/collect-audit-report.ts';
import { systemClock } from '../../app/system-ports.ts';
import { writeWhole } from '../../office/files/write-whole.ts';
import { overdueAt } from '../../office/overdue.ts';
import { packageVersion } from '../../office/package-files.ts';
import { openLog } from '../../office/stores/open-store.ts';
import { parseStoreUrl, storeUrlFrom } from '../../office/stores/store-url.ts';
import { withOpen } from '../../office/stores/with-open.ts';
import { renderAuditReport } from '../../presentation/audit-report/render.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { periodOption } from '../shell/period-option.ts';
import { logFor } from '../shell/sight-option.ts';
import { type CheckOptions, runChecks } from './checks.ts';

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
    report: await collectAuditReport(logFor(store, options), period),
    overdue: await overdueAt(store, made, options.for),
  }));
  const checks = options.verify === true ? await runChecks(cli, options) : [];
  const by = `guanxia ${packageVersion()}`;
  writeWhole(options.out, renderAuditReport({ language: cli.language, made, by, checks, ...content }));
  cli.tell(cli.say(text(`已写入 ${options.out}`, `written to ${options.out}`)));
  return checks.every(({ passed }) => passed) ? exit.done : exit.findings;
};

import type { Command } from 'commander';
import { text } from '../../words/text.ts';
import type { CommandHost } from '../command-host.ts';
import { addAuditCheck } from './check.ts';
import { addAuditExport } from './export.ts';
import { addAuditReport } from './report.ts';

const about = text('审计：报告和可带走的证据', 'audits: a report, and evidence to take along');

/** `guanxia audit …` */
export const addAudit = (program: Command, host: CommandHost): void => {
  const audit = program.command('audit').description(host.cli.say(about));
  for (const add of [addAuditReport, addAuditExport, addAuditCheck]) add(audit, host);
};

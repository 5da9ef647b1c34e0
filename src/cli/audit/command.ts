import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addAuditCheck } from './check-command.ts';
import { addAuditExport } from './export-command.ts';
import { addAuditReport } from './report-command.ts';

const about = text('审计：报告和可带走的证据', 'audits: a report, and evidence to take along');

/** `guanxia audit …` */
export const addAudit = (program: Command, host: CommandHost): void => {
  const audit = program.command('audit').description(host.cli.say(about));
  for (const add of [addAuditReport, addAuditExport, addAuditCheck]) add(audit, host);
};

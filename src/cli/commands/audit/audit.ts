import type { Command } from 'commander';
import { text } from '../../words/text.ts';
import type { CommandHost } from '../command-host.ts';
import { addAuditCheck } from './check.ts';
import { addAuditExport } from './export.ts';

const about = text('证据包：导出、核验', 'evidence bundles: export and check them');

/** `guanxia audit …` */
export const addAudit = (program: Command, host: CommandHost): void => {
  const audit = program.command('audit').description(host.cli.say(about));
  for (const add of [addAuditExport, addAuditCheck]) add(audit, host);
};

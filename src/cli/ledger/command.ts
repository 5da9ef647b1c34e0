import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addDisciplines } from './disciplines-command.ts';
import { addExport } from './export-command.ts';

const about = text(
  '台账：导出为表格，按涉及纪律统计',
  'ledgers: write them as tables, count them by discipline',
);

/** `guanxia ledger …` */
export const addLedger = (program: Command, host: CommandHost): void => {
  const ledger = program.command('ledger').description(host.cli.say(about));
  addExport(ledger, host);
  addDisciplines(ledger, host);
};

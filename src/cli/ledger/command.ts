import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addExport } from './export-command.ts';

const about = text('台账：导出为表格', 'ledgers: write them as tables');

/** `guanxia ledger …` */
export const addLedger = (program: Command, host: CommandHost): void => {
  const ledger = program.command('ledger').description(host.cli.say(about));
  addExport(ledger, host);
};

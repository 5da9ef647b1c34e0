import type { Command } from 'commander';
import { text } from '../../words/text.ts';
import type { CommandHost } from '../command-host.ts';
import { addExport } from './export.ts';

const about = text('台账：导出为表格', 'ledgers: write them as tables');

/** `guanxia ledger …` */
export const addLedger = (program: Command, host: CommandHost): void => {
  const ledger = program.command('ledger').description(host.cli.say(about));
  addExport(ledger, host);
};

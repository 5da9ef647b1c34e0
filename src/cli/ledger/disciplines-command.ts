import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addStoreOption } from '../shell/store-option.ts';
import { addViewsOption } from '../shell/views-option.ts';
import type { LedgerDisciplinesOptions } from './ledger-disciplines.ts';

const words = {
  about: text(
    '按涉及纪律统计事项；一项涉及几项纪律的，各计一次',
    'count matters by discipline; one that concerns several counts for each',
  ),
  json: text('输出 JSON', 'print JSON'),
};

/** `guanxia ledger disciplines` */
export const addDisciplines = (ledger: Command, { cli, ends }: CommandHost): void => {
  const command = ledger
    .command('disciplines')
    .description(cli.say(words.about))
    .option('--json', cli.say(words.json));
  addViewsOption(addStoreOption(command, cli), cli).action(async (options: LedgerDisciplinesOptions) => {
    const { showDisciplines } = await import('./ledger-disciplines.ts');
    ends(await showDisciplines(cli, options));
  });
};

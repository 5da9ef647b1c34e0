import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addSightOption } from '../shell/sight-option.ts';
import { addStoreOption } from '../shell/store-option.ts';
import { addViewsOption } from '../shell/views-option.ts';
import type { DueOptions } from './due.ts';

const words = {
  about: text(
    '列出逾期、未到期和无法计算的期限',
    'list what is overdue, what is due, and what cannot be counted',
  ),
  asOf: text('按哪一时刻计算；默认现在', 'as of which instant; default: now'),
  held: text(
    '先认定受理开始前收到、现已开始受理的来件',
    'first determine the reports that came before a window opened which is open now',
  ),
  as: text('经办人代号，不写姓名；默认 cli', 'staff id, never a name; default: cli'),
  json: text('输出 JSON', 'print JSON'),
};

/** `guanxia due` */
export const addDue = (program: Command, { cli, ends }: CommandHost): void => {
  const command = program
    .command('due')
    .description(cli.say(words.about))
    .option('--as-of <instant>', cli.say(words.asOf))
    .option('--decide-held', cli.say(words.held))
    .option('--as <actor>', cli.say(words.as), 'cli')
    .option('--json', cli.say(words.json));
  addViewsOption(addStoreOption(addSightOption(command, cli), cli), cli).action(
    async (options: DueOptions) => {
      const { showDues } = await import('./due.ts');
      ends(await showDues(cli, options));
    },
  );
};

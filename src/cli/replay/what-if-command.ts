import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addCourseOptions } from './course-options.ts';
import type { WhatIfOptions } from './what-if.ts';

const words = {
  about: text(
    '换一份文书，看哪些事项会有不同的认定；不写入任何内容',
    'put another document in place and see what would be decided otherwise; nothing is written',
  ),
  rules: text('换用这个规则集', 'this rule set instead'),
  mandate: text('换用这份巡视任务', 'this mandate instead'),
  directory: text('换用这份名录', 'this directory instead'),
  calendar: text('换用这份工作日历', 'this calendar instead'),
};

/** `guanxia replay what-if` */
export const addWhatIf = (replay: Command, { cli, ends }: CommandHost): void => {
  const command = replay
    .command('what-if')
    .description(cli.say(words.about))
    .option('--rules <file>', cli.say(words.rules))
    .option('--mandate <file>', cli.say(words.mandate))
    .option('--directory <file>', cli.say(words.directory))
    .option('--calendar <file>', cli.say(words.calendar));
  addCourseOptions(command, cli).action(async (options: WhatIfOptions) => {
    const { whatIf } = await import('./what-if.ts');
    ends(await whatIf(cli, options));
  });
};

import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import type { DecideOptions } from './decide.ts';

/** `guanxia decide` */
export const addDecide = (program: Command, { cli, ends }: CommandHost): void => {
  program
    .command('decide')
    .description(cli.say(text('试判一份来件，不登记', 'decide one report without recording it')))
    .argument(
      '<file>',
      cli.say(text('来件 JSON 文件；- 为标准输入', 'the report, a JSON file; - for standard input')),
    )
    .option('--mandate <file>', cli.say(text('巡视任务', 'the mandate')))
    .option('--rules <file>', cli.say(text('规则集', 'the rule set')))
    .option('--directory <file>', cli.say(text('名录', 'the directory')))
    .option('--calendar <file>', cli.say(text('工作日历', 'the calendar')))
    .option(
      '--explain',
      cli.say(
        text(
          '列出有关规则的条件和所见的事实',
          'show the conditions of the rules concerned and what they saw',
        ),
      ),
    )
    .option('--json', cli.say(text('输出 JSON', 'print JSON')))
    .action(async (file: string, options: DecideOptions) => {
      const { decide } = await import('./decide.ts');
      ends(await decide(cli, file, options));
    });
};

import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { ruleSetFiles } from './rule-set-files.ts';
import type { RulesCheckOptions } from './rules-check.ts';

const words = {
  about: text('检查规则集的写法', 'check how rule sets are written'),
  activation: text('按生效前的要求检查，更严', 'check as before activation, which is stricter'),
  calendar: text('工作日历：检查施行期内的年份', 'calendars that must cover the years in force'),
  coverage: text(
    '用例应见到的条件百分比；默认 0',
    'share of conditions that cases should see, in per cent; default: 0',
  ),
  json: text('输出 JSON', 'print JSON'),
};

/** `guanxia rules check` */
export const addCheck = (rules: Command, { cli, ends }: CommandHost): void => {
  rules
    .command('check')
    .description(cli.say(words.about))
    .argument('[file...]', cli.say(ruleSetFiles))
    .option('--activation', cli.say(words.activation))
    .option('--calendar <file...>', cli.say(words.calendar))
    .option('--coverage <percent>', cli.say(words.coverage))
    .option('--json', cli.say(words.json))
    .action(async (files: string[], options: RulesCheckOptions) => {
      const { rulesCheck } = await import('./rules-check.ts');
      ends(await rulesCheck(cli, files, options));
    });
};

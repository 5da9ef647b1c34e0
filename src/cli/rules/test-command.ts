import { type Command, Option } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { ruleSetFiles } from './rule-set-files.ts';
import type { RulesTestOptions } from './rules-test.ts';

const words = {
  about: text('运行规则集的用例', 'run the cases of rule sets'),
  min: text('至少触及百分之几的规则；默认 100', 'least share of rules reached, in per cent; default: 100'),
  json: text('输出 JSON', 'print JSON'),
  junit: text('另写 JUnit XML', 'also write JUnit XML'),
  watch: text('文件改动后重新运行', 'run again when a file changes'),
};

/** `guanxia rules test` */
export const addTest = (rules: Command, { cli, ends }: CommandHost): void => {
  rules
    .command('test')
    .description(cli.say(words.about))
    .argument('[file...]', cli.say(ruleSetFiles))
    .option('--min <percent>', cli.say(words.min), '100')
    .option('--json', cli.say(words.json))
    .option('--junit <file>', cli.say(words.junit))
    .addOption(new Option('--watch', cli.say(words.watch)).conflicts('json'))
    .action(async (files: string[], options: RulesTestOptions) => {
      const { rulesTest } = await import('./rules-test.ts');
      ends(await rulesTest(cli, files, options));
    });
};

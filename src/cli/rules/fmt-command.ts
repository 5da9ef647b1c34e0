import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import type { RulesFmtOptions } from './rules-fmt.ts';

const words = {
  about: text('把规则集整理成统一的格式，内容不变', 'put rule sets into their one layout; the content stays'),
  files: text(
    '规则集文件，就地改写；- 为标准输入输出',
    'rule set files, rewritten in place; - for standard input and output',
  ),
  check: text('只检查，不改写', 'only check, change nothing'),
};

/** `guanxia rules fmt` */
export const addFmt = (rules: Command, { cli, ends }: CommandHost): void => {
  rules
    .command('fmt')
    .description(cli.say(words.about))
    .argument('<file...>', cli.say(words.files))
    .option('--check', cli.say(words.check))
    .action(async (files: string[], options: RulesFmtOptions) => {
      const { rulesFmt } = await import('./rules-fmt.ts');
      ends(await rulesFmt(cli, files, options));
    });
};

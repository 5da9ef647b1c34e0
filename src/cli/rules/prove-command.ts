import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { ruleSetFiles } from './rule-set-files.ts';
import type { RulesProveOptions } from './rules-prove.ts';

const words = {
  about: text(
    '证明规则集对所有情形恰有一个答案',
    'prove that rule sets have exactly one answer for all facts',
  ),
  json: text('输出 JSON', 'print JSON'),
};

/** `guanxia rules prove` */
export const addProve = (rules: Command, { cli, ends }: CommandHost): void => {
  rules
    .command('prove')
    .description(cli.say(words.about))
    .argument('[file...]', cli.say(ruleSetFiles))
    .option('--json', cli.say(words.json))
    .action(async (files: string[], options: RulesProveOptions) => {
      const { rulesProve } = await import('./rules-prove.ts');
      ends(await rulesProve(cli, files, options));
    });
};

import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import type { RulesDiffOptions } from './rules-diff.ts';

const words = {
  about: text('逐条比较两个规则集', 'compare two rule sets, clause by clause'),
  before: text('旧的', 'the old one'),
  after: text('新的', 'the new one'),
  impact: text('另列出哪些来件的认定会改变', 'also list which reports would be decided differently'),
  json: text('输出 JSON', 'print JSON'),
};

/** `guanxia rules diff` */
export const addDiff = (rules: Command, { cli, ends }: CommandHost): void => {
  rules
    .command('diff')
    .description(cli.say(words.about))
    .argument('<before>', cli.say(words.before))
    .argument('<after>', cli.say(words.after))
    .option('--impact', cli.say(words.impact))
    .option('--json', cli.say(words.json))
    .action(async (before: string, after: string, options: RulesDiffOptions) => {
      const { rulesDiff } = await import('./rules-diff.ts');
      ends(await rulesDiff(cli, [before, after], options));
    });
};

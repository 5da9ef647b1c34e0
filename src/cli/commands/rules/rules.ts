import type { Command } from 'commander';
import { text } from '../../words/text.ts';
import type { CommandHost } from '../command-host.ts';
import { addCheck } from './check.ts';
import { addDiff } from './diff.ts';
import { addFmt } from './fmt.ts';
import { addImpact } from './impact.ts';
import { addProve } from './prove.ts';
import { addRulesSchema } from './schema.ts';
import { addTest } from './test.ts';

const about = text('检查、测试、整理、比较、证明规则集', 'check, test, format, compare and prove rule sets');

/** `guanxia rules …` */
export const addRules = (program: Command, host: CommandHost): void => {
  const rules = program.command('rules').description(host.cli.say(about));
  for (const add of [addTest, addCheck, addFmt, addDiff, addImpact, addProve, addRulesSchema])
    add(rules, host);
};

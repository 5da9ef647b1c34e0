import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addCheck } from './check-command.ts';
import { addDiff } from './diff-command.ts';
import { addFmt } from './fmt-command.ts';
import { addImpact } from './impact-command.ts';
import { addLife } from './life-command.ts';
import { addProve } from './prove-command.ts';
import { addRulesSchema } from './schema-command.ts';
import { addTest } from './test-command.ts';

const about = text(
  '检查、测试、整理、比较、证明规则集，并使其生效',
  'check, test, format, compare and prove rule sets, and bring them into force',
);

/** `guanxia rules …` */
export const addRules = (program: Command, host: CommandHost): void => {
  const rules = program.command('rules').description(host.cli.say(about));
  for (const add of [addTest, addCheck, addFmt, addDiff, addImpact, addProve, addRulesSchema, addLife])
    add(rules, host);
};

import type { Command } from 'commander';
import { text } from '../../words/text.ts';
import type { CommandHost } from '../command-host.ts';
import { addCheck } from './check.ts';
import { addDiff } from './diff.ts';
import { addFmt } from './fmt.ts';
import { addImpact } from './impact.ts';
import { addLife } from './life.ts';
import { addProve } from './prove.ts';
import { addRulesSchema } from './schema.ts';
import { addTest } from './test.ts';

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

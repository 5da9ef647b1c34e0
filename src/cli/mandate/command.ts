import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addMandateCheck } from './check-command.ts';
import { addLife } from './life-command.ts';
import { addMandateNew } from './new-command.ts';
import { addMandateShow } from './show-command.ts';
import { addMandateTest } from './test-command.ts';

const about = text(
  '巡视任务：展示、检查、试验、登记其发布、修改和结束',
  'mandates: show, check and try them; publish, amend, close and list them',
);

/** `guanxia mandate …` */
export const addMandate = (program: Command, host: CommandHost): void => {
  const mandate = program.command('mandate').description(host.cli.say(about));
  for (const add of [addMandateNew, addMandateShow, addMandateCheck, addMandateTest, addLife])
    add(mandate, host);
};

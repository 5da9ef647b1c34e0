import type { Command } from 'commander';
import { text } from '../../words/text.ts';
import type { CommandHost } from '../command-host.ts';
import { addMandateCheck } from './check.ts';
import { addLife } from './life.ts';
import { addMandateNew } from './new.ts';
import { addMandateShow } from './show.ts';
import { addMandateTest } from './test.ts';

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

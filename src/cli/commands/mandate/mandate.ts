import type { Command } from 'commander';
import { text } from '../../words/text.ts';
import type { CommandHost } from '../command-host.ts';
import { addLife } from './life.ts';

const about = text('巡视任务：发布、修改、结束、查看', 'publish, amend, close and list mandates');

/** `guanxia mandate …` */
export const addMandate = (program: Command, host: CommandHost): void => {
  const mandate = program.command('mandate').description(host.cli.say(about));
  for (const add of [addLife]) add(mandate, host);
};

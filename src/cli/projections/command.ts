import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addList } from './list-command.ts';
import { addRebuild } from './rebuild-command.ts';

const about = text('查看视图的进度，重建视图', 'tell how far the views are, and rebuild them');

/** `guanxia projections …` */
export const addProjections = (program: Command, host: CommandHost): void => {
  const projections = program.command('projections').description(host.cli.say(about));
  for (const add of [addList, addRebuild]) add(projections, host);
};

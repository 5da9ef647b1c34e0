import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addDirectoryCheck } from './check-command.ts';
import { addDirectoryDiff } from './diff-command.ts';
import { addDirectoryFind } from './find-command.ts';

const about = text('检查、比较、查找名录', 'check, compare and search directories');

/** `guanxia directory …` */
export const addDirectory = (program: Command, host: CommandHost): void => {
  const directory = program.command('directory').description(host.cli.say(about));
  for (const add of [addDirectoryCheck, addDirectoryDiff, addDirectoryFind]) add(directory, host);
};

import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addVerify } from './verify-command.ts';
import { addWhatIf } from './what-if-command.ts';

const about = text('按日志重新认定', 'decide again from the log');

/** `guanxia replay …` */
export const addReplay = (program: Command, host: CommandHost): void => {
  const replay = program.command('replay').description(host.cli.say(about));
  for (const add of [addVerify, addWhatIf]) add(replay, host);
};

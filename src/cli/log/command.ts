import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addLogCheckpoint } from './checkpoint-command.ts';
import { addLogCopy } from './copy-command.ts';
import { addLogKey } from './key-command.ts';
import { addLogList } from './list-command.ts';
import { addLogProve } from './prove-command.ts';
import { addLogVerify } from './verify-command.ts';

const about = text(
  '日志：浏览、签署、核验、证明、复制',
  'the log: browse it, sign it, check it, prove what is in it, copy it',
);

/** `guanxia log …` */
export const addLog = (program: Command, host: CommandHost): void => {
  const log = program.command('log').description(host.cli.say(about));
  for (const add of [addLogList, addLogKey, addLogCheckpoint, addLogVerify, addLogProve, addLogCopy])
    add(log, host);
};

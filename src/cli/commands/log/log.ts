import type { Command } from 'commander';
import { text } from '../../words/text.ts';
import type { CommandHost } from '../command-host.ts';
import { addLogCheckpoint } from './checkpoint.ts';
import { addLogCopy } from './copy.ts';
import { addLogKey } from './key.ts';
import { addLogList } from './list.ts';
import { addLogProve } from './prove.ts';
import { addLogVerify } from './verify.ts';

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

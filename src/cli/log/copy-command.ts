import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addProgressOption } from '../shell/progress-option.ts';
import type { LogCopyOptions } from './log-copy.ts';

const words = {
  about: text(
    '把日志复制到另一存储：逐字节相同，可续传，检查点照样成立',
    'copy the log to another store: the same bytes, to be resumed, checkpoints still hold',
  ),
  from: text(
    '源存储；默认取 GUANXIA_STORE_FILE、GUANXIA_STORE',
    'the store to copy; default: GUANXIA_STORE_FILE, GUANXIA_STORE',
  ),
  to: text('目标存储；默认同上', 'the store to copy to; default: the same'),
  json: text('输出 JSON', 'print JSON'),
};

/** `guanxia log copy` */
export const addLogCopy = (log: Command, { cli, ends }: CommandHost): void => {
  const command = log
    .command('copy')
    .description(cli.say(words.about))
    .option('--from <url>', cli.say(words.from))
    .option('--to <url>', cli.say(words.to))
    .option('--json', cli.say(words.json));
  addProgressOption(command, cli).action(async (options: LogCopyOptions) => {
    const { logCopy } = await import('./log-copy.ts');
    ends(await logCopy(cli, options));
  });
};

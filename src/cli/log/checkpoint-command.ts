import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addStoreOption } from '../shell/store-option.ts';
import type { LogCheckpointOptions } from './log-checkpoint.ts';

const words = {
  about: text('签署日志现有的全部事件', 'sign what is in the log now'),
  key: text('签名私钥文件；默认在存储旁', 'the signing key file; default: beside the store'),
  out: text('另存到这个目录，应在别的机器上', 'a folder to export to, which should be on another machine'),
  every: text(
    '不断签署：每隔多久或每多少事件，例如 10m 100events，先到为准',
    'go on signing: so often or every so many events, for example 10m 100events, whichever comes first',
  ),
  earlier: text('先前密钥的公钥', 'verifier keys of earlier signing keys'),
  json: text('每个检查点输出一行 JSON', 'print one line of JSON for each checkpoint'),
};

/** `guanxia log checkpoint` */
export const addLogCheckpoint = (log: Command, { cli, ends }: CommandHost): void => {
  const command = log
    .command('checkpoint')
    .description(cli.say(words.about))
    .option('--key <file>', cli.say(words.key))
    .option('--out <folder>', cli.say(words.out))
    .option('--every <interval...>', cli.say(words.every))
    .option('--verifier-key <key...>', cli.say(words.earlier))
    .option('--json', cli.say(words.json));
  addStoreOption(command, cli).action(async (options: LogCheckpointOptions) => {
    const { logCheckpoint } = await import('./log-checkpoint.ts');
    ends(await logCheckpoint(cli, options));
  });
};

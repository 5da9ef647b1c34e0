import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addStoreOption } from '../shell/store-option.ts';
import type { LogKeyNewOptions } from './log-key-new.ts';

const words = {
  key: text('签署检查点的密钥', 'the key that signs checkpoints'),
  about: text(
    '生成 Ed25519 签名私钥文件，打印验证公钥',
    'make an Ed25519 signing key file and print its verifier key',
  ),
  name: text('日志的名称，例如 example.org/guanxia', 'the name of the log, for example example.org/guanxia'),
  file: text('写到哪个文件；默认在存储旁', 'the file to write; default: beside the store'),
};

/** `guanxia log key new` */
export const addLogKey = (log: Command, { cli, ends }: CommandHost): void => {
  const command = log
    .command('key')
    .description(cli.say(words.key))
    .command('new')
    .description(cli.say(words.about))
    .requiredOption('--name <name>', cli.say(words.name))
    .option('--key <file>', cli.say(words.file));
  addStoreOption(command, cli).action(async (options: LogKeyNewOptions) => {
    const { logKeyNew } = await import('./log-key-new.ts');
    ends(await logKeyNew(cli, options));
  });
};

import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addProgressOption } from '../shell/progress-option.ts';
import { addStoreOption } from '../shell/store-option.ts';
import type { LogVerifyOptions } from './log-verify.ts';

const words = {
  about: text(
    '核验日志有无改动：数据库自检、哈希链、根哈希、签名、检查点，并抽签单独读事件流；只读',
    'check that nobody touched the log: the database, chains, root, signatures, checkpoints, and streams drawn by lot; writes nothing',
  ),
  checkpoint: text('检查点文件', 'checkpoint files'),
  checkpoints: text(
    '检查点目录；默认（给出公钥时）为存储旁的目录',
    'folders with checkpoints; default, if a key is given: the one beside the store',
  ),
  key: text('可信的验证公钥', 'verifier keys to trust'),
  thorough: text(
    '把每个事件流单独从头读一遍，而不只抽签读末尾；在服务器上要慢许多',
    'read every stream by itself, in full, and not only the ends of some; much slower on a server',
  ),
  json: text('输出 JSON', 'print JSON'),
};

/** `guanxia log verify` */
export const addLogVerify = (log: Command, { cli, ends }: CommandHost): void => {
  const command = log
    .command('verify')
    .description(cli.say(words.about))
    .option('--checkpoint <file...>', cli.say(words.checkpoint))
    .option('--checkpoints <folder...>', cli.say(words.checkpoints))
    .option('--verifier-key <key...>', cli.say(words.key))
    .option('--thorough', cli.say(words.thorough))
    .option('--json', cli.say(words.json));
  addStoreOption(addProgressOption(command, cli), cli).action(async (options: LogVerifyOptions) => {
    const { logVerify } = await import('./log-verify.ts');
    ends(await logVerify(cli, options));
  });
};

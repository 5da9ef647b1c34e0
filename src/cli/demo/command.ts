import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import type { DemoOptions } from './demo.ts';

const words = {
  about: text('用虚构的示例区走一遍全过程', 'play the whole way through in a fictional district'),
  reports: text('生成多少份来件；默认 200', 'how many reports; default: 200'),
  seed: text('种子：同一种子，同样的来件；默认 1', 'the same seed makes the same reports; default: 1'),
  store: text(
    '写入新的存储并保留；默认临时目录，结束后删除；memory: 为内存',
    'a new store to write and keep; default: a temporary folder, removed at the end; memory: for memory',
  ),
  views: text(
    '新的视图存储，例如 postgres://用户@主机/数据库?schema=demo；默认在存储旁边',
    'a new view store, for example postgres://USER@HOST/DATABASE?schema=demo; default: beside the store',
  ),
  keep: text('保留临时目录', 'keep the temporary folder'),
};

/** `guanxia demo` */
export const addDemo = (program: Command, { cli, ends }: CommandHost): void => {
  program
    .command('demo')
    .description(cli.say(words.about))
    .option('--reports <n>', cli.say(words.reports), '200')
    .option('--seed <n>', cli.say(words.seed), '1')
    .option('--store <url>', cli.say(words.store))
    .option('--views <url>', cli.say(words.views))
    .option('--keep', cli.say(words.keep))
    .action(async (options: DemoOptions) => {
      const { demo } = await import('./demo.ts');
      ends(await demo(cli, options));
    });
};

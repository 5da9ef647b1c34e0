import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import type { DirectoryCheckOptions } from './directory-check.ts';

const words = {
  about: text(
    '检查名录：代码、归属、任期、同名；只报告，不改动',
    'check directories: codes, hierarchy, tenures, names; nothing is repaired',
  ),
  files: text('名录文件；- 为标准输入', 'directory files; - for standard input'),
  json: text('输出 JSON', 'print JSON'),
};

/** `guanxia directory check` */
export const addDirectoryCheck = (directory: Command, { cli, ends }: CommandHost): void => {
  directory
    .command('check')
    .description(cli.say(words.about))
    .argument('<file...>', cli.say(words.files))
    .option('--json', cli.say(words.json))
    .action(async (files: string[], options: DirectoryCheckOptions) => {
      const { directoryCheck } = await import('./directory-check.ts');
      ends(await directoryCheck(cli, files, options));
    });
};

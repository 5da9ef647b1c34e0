import { type Command, Option } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import type { DirectoryFindOptions } from './directory-find.ts';

const words = {
  about: text(
    '按名称、别名、曾用名、代码、标识或拼音首字母查找；有几个就列几个，从不代选',
    'find by name, alias, former name, code, id or pinyin initials; all hits are listed and none is chosen',
  ),
  query: text(
    '查什么，例如 示例区信访局、xfj、410105',
    'what to look for, for example 示例区信访局, xfj, 410105',
  ),
  directory: text(
    '名录文件；默认随包的示例区名录',
    'a directory file; default: the shipped example district’s',
  ),
  store: text('改在这一存储的名录中查找', 'search the directories of this store instead'),
  json: text('输出 JSON', 'print JSON'),
};

/** `guanxia directory find` */
export const addDirectoryFind = (directory: Command, { cli, ends }: CommandHost): void => {
  directory
    .command('find')
    .description(cli.say(words.about))
    .argument('<text>', cli.say(words.query))
    .option('--directory <file>', cli.say(words.directory))
    .addOption(new Option('--store <url>', cli.say(words.store)).conflicts('directory'))
    .option('--json', cli.say(words.json))
    .action(async (query: string, options: DirectoryFindOptions) => {
      const { directoryFind } = await import('./directory-find.ts');
      ends(await directoryFind(cli, query, options));
    });
};

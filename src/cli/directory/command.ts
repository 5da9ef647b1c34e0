import { text } from '../../problems/text.ts';
import { type Noun, verb } from '../shell/command/declaration.ts';

const check = verb({
  name: 'check',
  about: text(
    '检查名录：代码、归属、任期、同名；只报告，不改动',
    'check directories: codes, hierarchy, tenures, names; nothing is repaired',
  ),
  arguments: {
    file: { about: text('名录文件；- 为标准输入', 'directory files; - for standard input'), several: true },
  },
  example: 'guanxia directory check directory.json',
  prints: { json: ['directory-check'] },
  run: async (cli, { file, ...options }) =>
    (await import('./directory-check.ts')).directoryCheck(cli, file, options),
});

const diff = verb({
  name: 'diff',
  about: text('说明两代名录的差别', 'say what changed between two generations of a directory'),
  arguments: {
    older: { about: text('较早的一代', 'the older generation') },
    newer: { about: text('较新的一代', 'the newer generation') },
  },
  example: 'guanxia directory diff directory.json directory-2.json',
  prints: { json: ['directory-diff'] },
  run: async (cli, { older, newer, ...options }) =>
    (await import('./directory-diff.ts')).directoryDiff(cli, [older, newer], options),
});

const find = verb({
  name: 'find',
  about: text(
    '按名称、别名、曾用名、代码、标识或拼音首字母查找；有几个就列几个，从不代选',
    'find by name, alias, former name, code, id or pinyin initials; all hits are listed and none is chosen',
  ),
  arguments: {
    text: {
      about: text(
        '查什么，例如 示例区信访局、xfj、410105',
        'what to look for, for example 示例区信访局, xfj, 410105',
      ),
    },
  },
  options: {
    directory: {
      value: '<file>',
      about: text(
        '名录文件；默认随包的示例区名录',
        'a directory file; default: the shipped example district’s',
      ),
    },
    store: {
      value: '<url>',
      about: text('改在这一存储的名录中查找', 'search the directories of this store instead'),
      conflicts: ['directory'],
    },
  },
  example: 'guanxia directory find xfj',
  prints: { json: ['directory-find'] },
  run: async (cli, { text: query, ...options }) =>
    (await import('./directory-find.ts')).directoryFind(cli, query, options),
});

/** `guanxia directory …` */
export const directory: Noun = {
  name: 'directory',
  about: text('检查、比较、查找名录', 'check, compare and search directories'),
  verbs: [check, diff, find],
};

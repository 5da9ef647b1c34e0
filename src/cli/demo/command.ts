import { text } from '../../problems/text.ts';
import { verb } from '../shell/command/declaration.ts';

/** `guanxia demo` */
export const demo = verb({
  name: 'demo',
  about: text('用虚构的示例区走一遍全过程', 'play the whole way through in a fictional district'),
  options: {
    reports: {
      value: '<n>',
      about: text('生成多少份来件；默认 200', 'how many reports; default: 200'),
      preset: '200',
    },
    seed: {
      value: '<n>',
      about: text('种子：同一种子，同样的来件；默认 1', 'the same seed makes the same reports; default: 1'),
      preset: '1',
    },
    store: {
      value: '<url>',
      about: text(
        '写入新的存储并保留；默认临时目录，结束后删除；memory: 为内存',
        'a new store to write and keep; default: a temporary folder, removed at the end; memory: for memory',
      ),
    },
    views: {
      value: '<url>',
      about: text(
        '新的视图存储，例如 postgres://用户@主机/数据库?schema=demo；默认在存储旁边',
        'a new view store, for example postgres://USER@HOST/DATABASE?schema=demo; default: beside the store',
      ),
    },
    keep: { about: text('保留临时目录', 'keep the temporary folder') },
  },
  example: 'guanxia demo --store sqlite:demo.db',
  prints: { json: ['demo'] },
  run: async (cli, options) => (await import('./demo.ts')).demo(cli, options),
});

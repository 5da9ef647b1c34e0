import { text } from '../../problems/text.ts';
import { type Noun, verb } from '../shell/command/declaration.ts';
import { storeOption } from '../shell/command/options.ts';
import { groupOption } from '../worker/command.ts';

const prepare = verb({
  name: 'prepare',
  about: text(
    '为一个单位准备服务器：权限、订阅组；由管理员运行一次，可重复',
    'make a server ready for an office: rights and group; run once by an administrator, harmless when repeated',
  ),
  options: {
    reads: {
      value: '<role>',
      about: text(
        '可读全部日志和搁置清单的用户或用户组；默认 guanxia',
        'a user or group of users who read the whole log and what is parked; default: guanxia',
      ),
      repeatable: true,
    },
    writes: {
      value: '<role>',
      about: text(
        '只有这些用户或用户组可写事件流，作用于整台服务器；不写则不改',
        'a user or group of users who append, and nobody else on the whole server; unchanged unless given',
      ),
      repeatable: true,
    },
    ...groupOption,
    ...storeOption,
  },
  example: 'guanxia store prepare --reads guanxia',
  prints: { json: ['store-prepare'] },
  run: async (cli, options) => (await import('./store-prepare.ts')).storePrepare(cli, options),
});

/** `guanxia store …` */
export const store: Noun = {
  name: 'store',
  about: text('EventStoreDB 服务器', 'the EventStoreDB server'),
  verbs: [prepare],
};

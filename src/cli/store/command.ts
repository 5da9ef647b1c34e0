import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addStoreOption } from '../shell/store-option.ts';
import { addGroupOption } from '../worker/group-option.ts';
import type { StorePrepareOptions } from './store-prepare.ts';

const words = {
  about: text('EventStoreDB 服务器', 'the EventStoreDB server'),
  prepare: text(
    '为一个单位准备服务器：权限、订阅组；由管理员运行一次，可重复',
    'make a server ready for an office: rights and group; run once by an administrator, harmless when repeated',
  ),
  reads: text(
    '可读全部日志和搁置清单的用户或用户组；默认 guanxia',
    'users or groups of users who read the whole log and what is parked; default: guanxia',
  ),
  writes: text(
    '只有这些用户或用户组可写事件流，作用于整台服务器；不写则不改',
    'users or groups of users who append, and nobody else on the whole server; unchanged unless given',
  ),
  json: text('输出 JSON', 'print JSON'),
};

/** `guanxia store prepare` */
export const addStore = (program: Command, { cli, ends }: CommandHost): void => {
  const store = program.command('store').description(cli.say(words.about));
  const prepare = store
    .command('prepare')
    .description(cli.say(words.prepare))
    .option('--reads <role...>', cli.say(words.reads), ['guanxia'])
    .option('--writes <role...>', cli.say(words.writes))
    .option('--json', cli.say(words.json));
  addGroupOption(addStoreOption(prepare, cli), cli).action(async (options: StorePrepareOptions) => {
    const { storePrepare } = await import('./store-prepare.ts');
    ends(await storePrepare(cli, options));
  });
};

import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addStoreOption } from '../shell/store-option.ts';
import type { ProveOptions } from './log-prove.ts';

const words = {
  about: text('输出 RFC 9162 证明（JSON）', 'print proofs of RFC 9162 as JSON'),
  inclusion: text('证明某个事件在日志中', 'prove that an event is in the log'),
  stream: text('事件流，例如 report-…', 'the stream, for example report-…'),
  version: text('事件在流中的序号，自 1 起', 'its number in the stream, from 1'),
  consistency: text('证明日志以先前的若干事件开头', 'prove that the log begins with what it was before'),
  older: text('先前的事件数', 'how many events it had'),
  size: text('以前多少个事件为准；默认全部', 'of the tree over the first so many events; default: all'),
};

/** `guanxia log prove inclusion|consistency` */
export const addLogProve = (log: Command, { cli, ends }: CommandHost): void => {
  const prove = log.command('prove').description(cli.say(words.about));
  const inclusion = prove
    .command('inclusion')
    .description(cli.say(words.inclusion))
    .argument('<stream>', cli.say(words.stream))
    .argument('<version>', cli.say(words.version))
    .option('--size <events>', cli.say(words.size));
  addStoreOption(inclusion, cli).action(async (stream: string, version: string, options: ProveOptions) => {
    const { proveEvent } = await import('./log-prove.ts');
    ends(await proveEvent(cli, { stream, version }, options));
  });
  const consistency = prove
    .command('consistency')
    .description(cli.say(words.consistency))
    .argument('<older>', cli.say(words.older))
    .option('--size <events>', cli.say(words.size));
  addStoreOption(consistency, cli).action(async (older: string, options: ProveOptions) => {
    const { proveGrowth } = await import('./log-prove.ts');
    ends(await proveGrowth(cli, older, options));
  });
};

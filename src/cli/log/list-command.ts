import { type Command, Option } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addSightOption } from '../shell/sight-option.ts';
import { addStoreOption } from '../shell/store-option.ts';
import type { LogListOptions } from './log-list.ts';

const words = {
  about: text('浏览、筛选日志中的事件', 'browse and filter the events of the log'),
  stream: text('只列这个流；以 * 结尾为前缀', 'only this stream; a prefix where it ends in *'),
  type: text('只列这些类型', 'only these types'),
  actor: text('只列此人经办的', 'only what this person did'),
  since: text('自此时刻起', 'from this instant on'),
  until: text('至此时刻前', 'before this instant'),
  axis: text('时刻指发生还是登记；默认登记', 'by when it occurred or was recorded; default: recorded'),
  after: text('从此位置之后开始；默认 0', 'begin after this position; default: 0'),
  limit: text('最多列多少个；默认 100，JSON 不限', 'at most so many; default: 100, no limit for JSON'),
  json: text('每行输出一个 JSON', 'print one JSON document to a line'),
};

/** `guanxia log list`, also as plain `guanxia log` */
export const addLogList = (log: Command, { cli, ends }: CommandHost): void => {
  const command = log
    .command('list', { isDefault: true })
    .description(cli.say(words.about))
    .option('--stream <name>', cli.say(words.stream))
    .option('--type <type...>', cli.say(words.type))
    .option('--actor <actor>', cli.say(words.actor))
    .option('--since <instant>', cli.say(words.since))
    .option('--until <instant>', cli.say(words.until))
    .addOption(
      new Option('--axis <axis>', cli.say(words.axis)).choices(['occurred', 'recorded']).default('recorded'),
    )
    .option('--after <position>', cli.say(words.after), '0')
    .option('--limit <n>', cli.say(words.limit))
    .option('--json', cli.say(words.json));
  addStoreOption(addSightOption(command, cli), cli).action(async (options: LogListOptions) => {
    const { logList } = await import('./log-list.ts');
    ends(await logList(cli, options));
  });
};

import { Argument, type Command, Option } from 'commander';
import { type ViewName, viewNames } from '../../presentation/views/view-names.ts';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addSightOption } from '../shell/sight-option.ts';
import { addStoreOption } from '../shell/store-option.ts';
import { addViewsOption } from '../shell/views-option.ts';
import type { ViewOptions } from './view.ts';

const words = {
  about: text('查看台账和统计', 'show a ledger or the statistics'),
  view: text('哪个视图', 'which view'),
  where: text(
    '只列某一索引值，例如 channel=post',
    'only rows with one index value, for example channel=post',
  ),
  limit: text('最多列多少行', 'at most so many rows'),
  asOf: text(
    '当时的视图；在内存中从头折叠',
    'the view as it was at this instant; folded in memory from the start',
  ),
  axis: text('按发生还是登记的时刻；默认登记', 'by when events occurred or were recorded; default: recorded'),
  json: text('输出 JSON', 'print JSON'),
  svg: text('把 statistics 另画成图，写入该文件', 'also draw statistics as a chart into this file'),
  ndjson: text('每行输出一个 JSON，不排序', 'print one JSON document to a line, unsorted'),
};

/** `guanxia view` */
export const addView = (program: Command, { cli, ends }: CommandHost): void => {
  const command = program
    .command('view')
    .description(cli.say(words.about))
    .addArgument(new Argument('<view>', cli.say(words.view)).choices(viewNames))
    .option('--where <index=value>', cli.say(words.where))
    .option('--limit <n>', cli.say(words.limit))
    .option('--as-of <instant>', cli.say(words.asOf))
    .addOption(
      new Option('--axis <axis>', cli.say(words.axis)).choices(['occurred', 'recorded']).default('recorded'),
    )
    .addOption(new Option('--svg <file>', cli.say(words.svg)).conflicts('ndjson'))
    .option('--json', cli.say(words.json))
    .addOption(new Option('--ndjson', cli.say(words.ndjson)).conflicts('json'));
  addViewsOption(addStoreOption(addSightOption(command, cli), cli), cli).action(
    async (name: ViewName, options: ViewOptions) => {
      const { showView } = await import('./view.ts');
      ends(await showView(cli, name, options));
    },
  );
};

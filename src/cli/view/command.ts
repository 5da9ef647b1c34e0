import { viewNames } from '../../presentation/views/view-names.ts';
import { text } from '../../problems/text.ts';
import { verb } from '../shell/command/declaration.ts';
import { asOfOption, axisOption, viewsOptions } from '../shell/command/options.ts';
import { sightOption } from '../shell/sight-option.ts';

/** `guanxia view` */
export const view = verb({
  name: 'view',
  about: text('查看台账和统计', 'show a ledger or the statistics'),
  arguments: { view: { about: text('哪个视图', 'which view'), choices: viewNames } },
  options: {
    where: {
      value: '<column=value>',
      about: text(
        '只列该栏为此值的行，写法照表中所见，例如 渠道=来信；多个须同时成立',
        'only rows with this value, as the table prints it, for example channel=post; all of several hold',
      ),
      repeatable: true,
    },
    limit: { value: '<n>', about: text('最多列多少行', 'at most so many rows') },
    ...asOfOption,
    ...axisOption,
    svg: {
      value: '<file>',
      about: text('把 statistics 另画成图，写入该文件', 'also draw statistics as a chart into this file'),
      conflicts: ['ndjson'],
    },
    ndjson: {
      about: text('每行输出一个 JSON，不排序', 'print one JSON document to a line, unsorted'),
      conflicts: ['json'],
    },
    ...sightOption,
    ...viewsOptions,
  },
  example: 'guanxia view referral --where channel=post --limit 5',
  prints: { json: ['view', 'view-row'] },
  run: async (cli, { view: name, ...options }) => (await import('./view.ts')).showView(cli, name, options),
});

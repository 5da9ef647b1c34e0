import { text } from '../../problems/text.ts';
import { verb } from '../shell/command/declaration.ts';
import { actorOption, storeOption } from '../shell/command/options.ts';

/** `guanxia publish` */
export const publish = verb({
  name: 'publish',
  about: text(
    '发布巡视任务、名录、工作日历、规则集',
    'publish mandates, directories, calendars and rule sets',
  ),
  arguments: { file: { about: text('文件；类别见其 kind', 'the files; each says its kind'), several: true } },
  options: {
    ...actorOption,
    approvedBy: {
      value: '<actor>',
      about: text('规则集的批准人，须为另一人', 'who approves a rule set; another person'),
    },
    from: {
      value: '<instant>',
      about: text('规则集何时起施行；默认按文件', 'when a rule set takes effect; default: as in its file'),
    },
    retroactive: {
      value: '<reason>',
      about: text('规则集溯及既往的理由', 'why a rule set reaches back behind a version that was in force'),
    },
    acceptUnverified: {
      value: '<reason>',
      about: text(
        '规则集有引用尚未核实而仍然采用的理由',
        'why a rule set is adopted although citations are not verified',
      ),
    },
    ...storeOption,
  },
  example: 'guanxia publish calendar-2.json --as clerk',
  prints: { json: ['publish'] },
  run: async (cli, { file, ...options }) => (await import('./publish.ts')).publishFiles(cli, file, options),
});

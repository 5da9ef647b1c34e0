import { viewNames } from '../../presentation/views/view-names.ts';
import { text } from '../../problems/text.ts';
import { type Noun, verb } from '../shell/command/declaration.ts';
import { progressOption, viewsOptions } from '../shell/command/options.ts';

const list = verb({
  name: 'list',
  about: text(
    '列出各视图：位置、落后多少、停在哪里',
    'list the views: position, lag, and where they have stopped',
  ),
  options: viewsOptions,
  example: 'guanxia projections list',
  prints: { json: ['projections-list'] },
  run: async (cli, options) => (await import('./projections-list.ts')).listProjections(cli, options),
});

const rebuild = verb({
  name: 'rebuild',
  about: text(
    '从日志重建视图；建成之前由旧视图应答，中断后可续',
    'rebuild views from the log; the old ones answer until the new are complete',
  ),
  arguments: {
    view: { about: text('哪些视图', 'which views'), optional: true, several: true, choices: viewNames },
  },
  options: {
    all: { about: text('全部视图', 'all views') },
    restart: {
      about: text('不续用中断时留下的部分', 'begin anew, not where an interrupted rebuild has left off'),
    },
    ...progressOption,
    ...viewsOptions,
  },
  example: 'guanxia projections rebuild --all',
  prints: { json: ['projections-rebuild'] },
  run: async (cli, { view, ...options }) =>
    (await import('./projections-rebuild.ts')).rebuildViews(cli, view, options),
});

/** `guanxia projections …` */
export const projections: Noun = {
  name: 'projections',
  about: text('查看视图的进度，重建视图', 'tell how far the views are, and rebuild them'),
  verbs: [list, rebuild],
};

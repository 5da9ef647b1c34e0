import { Argument, type Command } from 'commander';
import { type ViewName, viewNames } from '../../presentation/views/view-names.ts';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addProgressOption } from '../shell/progress-option.ts';
import { addStoreOption } from '../shell/store-option.ts';
import { addViewsOption } from '../shell/views-option.ts';
import type { RebuildViewsOptions } from './projections-rebuild.ts';

const words = {
  about: text(
    '从日志重建视图；建成之前由旧视图应答，中断后可续',
    'rebuild views from the log; the old ones answer until the new are complete',
  ),
  view: text('哪些视图', 'which views'),
  all: text('全部视图', 'all views'),
  restart: text('不续用中断时留下的部分', 'begin anew, not where an interrupted rebuild has left off'),
  json: text('输出 JSON', 'print JSON'),
};

/** `guanxia projections rebuild` */
export const addRebuild = (projections: Command, { cli, ends }: CommandHost): void => {
  const command = projections
    .command('rebuild')
    .description(cli.say(words.about))
    .addArgument(new Argument('[view...]', cli.say(words.view)).choices(viewNames))
    .option('--all', cli.say(words.all))
    .option('--restart', cli.say(words.restart))
    .option('--json', cli.say(words.json));
  addViewsOption(addStoreOption(addProgressOption(command, cli), cli), cli).action(
    async (names: ViewName[], options: RebuildViewsOptions) => {
      const { rebuildViews } = await import('./projections-rebuild.ts');
      ends(await rebuildViews(cli, names, options));
    },
  );
};

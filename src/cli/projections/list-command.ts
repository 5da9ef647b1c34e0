import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addStoreOption } from '../shell/store-option.ts';
import { addViewsOption } from '../shell/views-option.ts';
import type { ListOptions } from './projections-list.ts';

const words = {
  about: text(
    '列出各视图：位置、落后多少、停在哪里',
    'list the views: position, lag, and where they have stopped',
  ),
  json: text('输出 JSON', 'print JSON'),
};

/** `guanxia projections list` */
export const addList = (projections: Command, { cli, ends }: CommandHost): void => {
  const command = projections
    .command('list')
    .description(cli.say(words.about))
    .option('--json', cli.say(words.json));
  addViewsOption(addStoreOption(command, cli), cli).action(async (options: ListOptions) => {
    const { listProjections } = await import('./projections-list.ts');
    ends(await listProjections(cli, options));
  });
};

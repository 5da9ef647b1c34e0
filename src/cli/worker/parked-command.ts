import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addStoreOption } from '../shell/store-option.ts';
import { addGroupOption } from './group-option.ts';
import type { ParkedOptions } from './parked.ts';

const words = {
  about: text('未能认定而搁置的来件', 'reports that were put aside because they could not be determined'),
  list: text('列出搁置的来件和原因', 'list them, with the reasons'),
  retry: text('重新交给 worker 认定', 'have workers try them again'),
  json: text('输出 JSON', 'print JSON'),
};

/** `guanxia worker parked list|retry` */
export const addParked = (worker: Command, { cli, ends }: CommandHost): void => {
  const parked = worker.command('parked').description(cli.say(words.about));
  const list = parked.command('list').description(cli.say(words.list)).option('--json', cli.say(words.json));
  addGroupOption(addStoreOption(list, cli), cli).action(async (options: ParkedOptions) => {
    const { listParked } = await import('./parked.ts');
    ends(await listParked(cli, options));
  });
  const retry = parked.command('retry').description(cli.say(words.retry));
  addGroupOption(addStoreOption(retry, cli), cli).action(async (options: ParkedOptions) => {
    const { retryParked } = await import('./parked.ts');
    ends(await retryParked(cli, options));
  });
};

import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addStoreOption } from '../shell/store-option.ts';
import { addGroupOption } from './group-option.ts';
import { addParked } from './parked-command.ts';
import type { WorkerOptions } from './worker.ts';

const words = {
  about: text(
    '认定 `receive --defer` 登记的来件；可同时运行多个，直到中断',
    'determine reports recorded by `receive --defer`; run any number, until interrupted',
  ),
  as: text('经办人代号，不写姓名；默认 worker', 'staff id, never a name; default: worker'),
  sweep: text(
    '每隔多少秒从日志中找出仍待认定的来件，不论队列怎么说；默认 300',
    'every so many seconds, determine what the log says still awaits it, whatever the queue says; default: 300',
  ),
  ndjson: text('每行输出一个 JSON 结果', 'print one JSON result to a line'),
};

/** `guanxia worker`, and `guanxia worker parked …` */
export const addWorker = (program: Command, host: CommandHost): void => {
  const { cli, ends } = host;
  const worker = program
    .command('worker')
    .description(cli.say(words.about))
    .enablePositionalOptions()
    .option('--as <actor>', cli.say(words.as), 'worker')
    .option('--sweep-every <seconds>', cli.say(words.sweep), '300')
    .option('--ndjson', cli.say(words.ndjson));
  addGroupOption(addStoreOption(worker, cli), cli).action(async (options: WorkerOptions) => {
    const { runWorker } = await import('./worker.ts');
    ends(await runWorker(cli, options));
  });
  addParked(worker, host);
};

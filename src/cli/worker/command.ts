import { defaultGroup } from '../../office/worker/default-group.ts';
import { text } from '../../problems/text.ts';
import { type Noun, verb } from '../shell/command/declaration.ts';
import { storeOption } from '../shell/command/options.ts';

export const groupOption = {
  group: {
    value: '<name>',
    about: text('分担来件的工作组；没有时自动建立', 'the group that shares the reports; made if absent'),
    preset: defaultGroup,
  },
} as const;

const run = verb({
  name: 'run',
  about: text('认定来件，直到中断', 'determine reports until interrupted'),
  options: {
    as: {
      value: '<actor>',
      about: text('经办人代号，不写姓名；默认 worker', 'staff id, never a name; default: worker'),
      preset: 'worker',
    },
    sweepEvery: {
      value: '<seconds>',
      about: text(
        '每隔多少秒从日志中找出仍待认定的来件，不论队列怎么说；默认 300',
        'every so many seconds, determine what the log says still awaits it, whatever the queue says; default: 300',
      ),
      preset: '300',
    },
    ...groupOption,
    ...storeOption,
  },
  example: 'guanxia worker run --as worker.1',
  prints: { json: ['worker-line'], lines: true },
  run: async (cli, options) => (await import('./worker.ts')).runWorker(cli, options),
});

const list = verb({
  name: 'list',
  about: text('列出搁置的来件和原因', 'list them, with the reasons'),
  options: { ...groupOption, ...storeOption },
  example: 'guanxia worker parked list',
  prints: { json: ['worker-parked'] },
  run: async (cli, options) => (await import('./parked.ts')).listParked(cli, options),
});

const retry = verb({
  name: 'retry',
  about: text('重新交给 worker 认定', 'have workers try them again'),
  options: { ...groupOption, ...storeOption },
  example: 'guanxia worker parked retry',
  prints: { json: ['worker-retry'] },
  run: async (cli, options) => (await import('./parked.ts')).retryParked(cli, options),
});

/** `guanxia worker …`, which alone is `guanxia worker run`. */
export const worker: Noun = {
  name: 'worker',
  about: text(
    '认定 `receive --defer` 登记的来件；可同时运行多个，直到中断',
    'determine reports recorded by `receive --defer`; run any number, until interrupted',
  ),
  usual: 'run',
  verbs: [
    run,
    {
      name: 'parked',
      about: text('未能认定而搁置的来件', 'reports that were put aside because they could not be determined'),
      verbs: [list, retry],
    },
  ],
};

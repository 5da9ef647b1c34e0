import { engineNames } from '../../presentation/replay/engine-names.ts';
import { text } from '../../problems/text.ts';
import { type Noun, verb } from '../shell/command/declaration.ts';
import { courseOptions } from './course-options.ts';

const verify = verb({
  name: 'verify',
  about: text(
    '按当时的文书重新认定每一件，核对是否与登记的一致',
    'decide everything again by the documents of the time, and compare with what was recorded',
  ),
  options: {
    engine: {
      value: '<name>',
      about: text('由哪个引擎判断', 'which engine judges'),
      choices: engineNames,
      preset: 'guanxia',
    },
    report: { value: '<id>', about: text('只核对这一件', 'only this report') },
    ...courseOptions,
  },
  example: 'guanxia replay verify --since 2024-08-01',
  prints: { json: ['replay-verify'] },
  run: async (cli, options) => (await import('./verify.ts')).verify(cli, options),
});

const whatIf = verb({
  name: 'what-if',
  about: text(
    '换一份文书，看哪些事项会有不同的认定；不写入任何内容',
    'put another document in place and see what would be decided otherwise; nothing is written',
  ),
  options: {
    rules: { value: '<file>', about: text('换用这个规则集', 'this rule set instead') },
    mandate: { value: '<file>', about: text('换用这份巡视任务', 'this mandate instead') },
    directory: { value: '<file>', about: text('换用这份名录', 'this directory instead') },
    calendar: { value: '<file>', about: text('换用这份工作日历', 'this calendar instead') },
    ...courseOptions,
  },
  example: 'guanxia replay what-if --mandate receipt-counts.json',
  prints: { json: ['replay-what-if'] },
  run: async (cli, options) => (await import('./what-if.ts')).whatIf(cli, options),
});

/** `guanxia replay …` */
export const replay: Noun = {
  name: 'replay',
  about: text('按日志重新认定', 'decide again from the log'),
  verbs: [verify, whatIf],
};

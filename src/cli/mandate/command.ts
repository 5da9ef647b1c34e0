import { text } from '../../problems/text.ts';
import { type Noun, verb } from '../shell/command/declaration.ts';
import { actorOption, storeOption } from '../shell/command/options.ts';

const start = verb({
  name: 'new',
  about: text(
    '按答案起草一份巡视任务，输出 JSON；在终端上逐项提问',
    'start a mandate from answers and print it as JSON; asks for them on a terminal',
  ),
  options: {
    answers: {
      value: '<file>',
      about: text('答案文件，不再提问', 'the answers in a file: nothing is asked'),
    },
  },
  example: 'guanxia mandate new --answers answers.json',
  prints: 'json-always',
  run: async (cli, options) => (await import('./mandate-new.ts')).mandateNew(cli, options),
});

const show = verb({
  name: 'show',
  about: text('把巡视任务写成人能读的文字', 'print a mandate’s remit as a person would read it'),
  arguments: {
    mandate: {
      about: text(
        '巡视任务文件，或随包任务的标识，例如 a18-pingyu-2025',
        'a mandate file, or the id of a shipped one, for example a18-pingyu-2025',
      ),
    },
  },
  example: 'guanxia mandate show a18-pingyu-2025',
  prints: { json: ['mandate-show'] },
  run: async (cli, { mandate: name, ...options }) =>
    (await import('./mandate-show.ts')).mandateShow(cli, name, options),
});

const check = verb({
  name: 'check',
  about: text(
    '检查巡视任务：矛盾、错字、未核实的引文；只报告，不改动',
    'check a mandate: contradictions, misprints, unverified citations; nothing is repaired',
  ),
  arguments: { file: { about: text('巡视任务文件；- 为标准输入', 'a mandate file; - for standard input') } },
  options: {
    directory: {
      value: '<file>',
      about: text(
        '对照这份名录：机构、职务、有没有人在范围内',
        'compare with this directory: organs, posts, and whether anybody is in scope',
      ),
    },
    text: {
      value: '<file>',
      about: text(
        '对照公告原文（UTF-8 文本）逐字核对引文',
        'compare the quotations with the notice’s own text, in UTF-8',
      ),
    },
    rules: {
      value: '<file>',
      about: text(
        '写明的各项须由这份规则集读取；默认随附的同名规则集',
        'what is stated must be read by this rule set; default: the packaged one of that id',
      ),
    },
  },
  example: 'guanxia mandate check mandate.json --directory directory.json',
  prints: { json: ['mandate-check'] },
  run: async (cli, { file, ...options }) =>
    (await import('./mandate-check.ts')).mandateCheck(cli, file, options),
});

const test = verb({
  name: 'test',
  about: text('在虚构的名录中运行公告的用例', 'play the cases of encoded notices in the fictional directory'),
  arguments: {
    file: {
      about: text(
        '用例文件 *.cases.json；巡视任务在同一目录；默认随包的公告',
        'case files, *.cases.json, with the mandate beside them; default: the shipped notices',
      ),
      optional: true,
      several: true,
    },
  },
  example: 'guanxia mandate test small-mandate.cases.json',
  prints: { json: ['mandate-test'] },
  run: async (cli, { file, ...options }) =>
    (await import('./mandate-test.ts')).mandateTest(cli, file, options),
});

const file = { about: text('巡视任务文件', 'the mandate, a file') } as const;

const approvedBy = {
  value: '<actor>',
  about: text(
    '批准人，须为另一人；追溯既往或放宽转办时须写明',
    'who approves it, another person; needed where it reaches back or loosens what is referred',
  ),
} as const;

const reason = { value: '<reason>', about: text('理由', 'the reason'), required: true } as const;

const publish = verb({
  name: 'publish',
  about: text('发布巡视任务', 'publish a mandate'),
  arguments: { file },
  options: { approvedBy, ...actorOption, ...storeOption },
  example: 'guanxia mandate publish mandate.json',
  prints: { json: ['mandate-list'] },
  run: async (cli, { file: what, ...options }) =>
    (await import('./change.ts')).changeMandate(cli, 'publish', what, options),
});

const amend = verb({
  name: 'amend',
  about: text('以完整的新版本修改巡视任务', 'amend a mandate by a whole new version'),
  arguments: { file },
  options: {
    from: {
      value: '<instant>',
      about: text(
        '自何时收到的来件起适用；更正误排写 start',
        'for reports received from this instant on; `start` to put a misprint right',
      ),
      required: true,
    },
    reason,
    approvedBy,
    ...actorOption,
    ...storeOption,
  },
  example: 'guanxia mandate amend mandate-2.json --from 2030-01-01T00:00:00+08:00 --reason "a new line"',
  prints: { json: ['mandate-list'] },
  run: async (cli, { file: what, ...options }) =>
    (await import('./change.ts')).changeMandate(cli, 'amend', what, options),
});

const close = verb({
  name: 'close',
  about: text('结束巡视任务', 'close a mandate'),
  arguments: { mandate: { about: text('巡视任务标识', 'the mandate’s id') } },
  options: {
    at: {
      value: '<when>',
      about: text(
        '此后收到的来件不再受理：时刻，或按巡视任务所在时区计的日期',
        'no report received from then on is taken in: an instant, or a date in the zone of the mandate',
      ),
      required: true,
    },
    reason,
    ...actorOption,
    ...storeOption,
  },
  example: 'guanxia mandate close example-district-2024 --at 2030-01-01 --reason "it is over"',
  prints: { json: ['mandate-list'] },
  run: async (cli, { mandate: what, ...options }) =>
    (await import('./change.ts')).changeMandate(cli, 'close', what, options),
});

const list = verb({
  name: 'list',
  about: text('列出巡视任务及其各版', 'list mandates and their versions'),
  options: storeOption,
  example: 'guanxia mandate list',
  prints: { json: ['mandate-list'] },
  run: async (cli, options) => (await import('./list.ts')).listMandates(cli, options),
});

/** `guanxia mandate …` */
export const mandate: Noun = {
  name: 'mandate',
  about: text(
    '巡视任务：展示、检查、试验、登记其发布、修改和结束',
    'mandates: show, check and try them; publish, amend, close and list them',
  ),
  verbs: [start, show, check, test, publish, amend, close, list],
};

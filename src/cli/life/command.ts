import { text } from '../../problems/text.ts';
import { type Noun, verb } from '../shell/command/declaration.ts';
import { actorOption, idempotencyOption, storeOption, viewsOptions } from '../shell/command/options.ts';
import { sightOption } from '../shell/sight-option.ts';
import { actVerb } from './act.ts';
import { reportCommands } from './act-command.ts';
import { matterCommands, notifyCommand, referralCommands } from './matter-commands.ts';

const answer = verb({
  name: 'answer',
  about: text(
    '回答一个待定事项的问题；不带回答时列出问题和各种回答的结果',
    'answer what is asked about a matter; without answers, list the questions and what each answer leads to',
  ),
  arguments: {
    matter: {
      about: text(
        '事项，写作 编号/m1；编号可只写开头',
        'the matter, as ID/m1; the beginning of the id is enough',
      ),
    },
    answers: { about: text('回答，写作 字段=值', 'answers, as FIELD=VALUE'), optional: true, several: true },
  },
  options: {
    source: { value: '<text>', about: text('由谁确认，见于何处', 'who confirmed it, or where it stands') },
    on: { value: '<date>', about: text('何日确认；默认今天', 'on which date; default: today') },
    approvedBy: {
      value: '<actor>',
      about: text(
        '批准人代号：否认涉及本组或上级时须由另一人批准',
        'who approves it: another person, where it is denied that the group or somebody above it is meant',
      ),
    },
    ...actorOption,
    ...idempotencyOption,
    ...storeOption,
  },
  example: 'guanxia report answer 58ef0624/m1',
  prints: { json: ['questions', 'act'] },
  run: async (cli, { matter: which, answers, ...options }) =>
    (await import('./report-answer.ts')).reportAnswer(cli, which, answers, options),
});

const redetermine = verb({
  name: 'redetermine',
  about: text(
    '按现在适用于其收到时刻的文件重新认定；不带 --apply 只列出将有的变化',
    'determine reports again, by the documents that now count for their receipt; without --apply only show what would change',
  ),
  arguments: {
    report: {
      about: text('信访件编号；可只写开头', 'ids of the reports; their beginnings are enough'),
      optional: true,
      several: true,
    },
  },
  options: {
    stale: {
      about: text(
        '所有依据的文件已变更、或转往机关已成为被反映对象单位的信访件',
        'every report whose documents have changed, or whose receiver has become the accused’s own unit',
      ),
    },
    apply: { about: text('登记新的认定', 'record the new determinations') },
    reason: {
      value: '<text>',
      about: text(
        '理由；写入日志，不可删除，勿写姓名；--apply 时必须写明',
        'why; it stays in the log for good: name nobody; needed with --apply',
      ),
    },
    ...actorOption,
    ...idempotencyOption,
    ...viewsOptions,
  },
  example: 'guanxia report redetermine e010c4b8',
  prints: { json: ['redetermine'] },
  run: async (cli, { report: reports, ...options }) =>
    (await import('./redetermine.ts')).redetermineReports(cli, reports, options),
});

const read = verb({
  name: 'read',
  about: text(
    '查阅密封的内容；先登记由谁、为何查阅',
    'open what is sealed in a report, once it is recorded who reads it and what for',
  ),
  arguments: {
    report: { about: text('信访件编号；可只写开头', 'id of the report; its beginning is enough') },
  },
  options: {
    field: {
      value: '<name>',
      about: text('密封的字段；不写时全部', 'a sealed field; all of them unless told'),
      repeatable: true,
    },
    purpose: { value: '<text>', about: text('为何查阅', 'what for'), required: true },
    ...actorOption,
    ...storeOption,
  },
  example: 'guanxia report read e010c4b8 --purpose verification --as li',
  prints: { json: ['report-read'] },
  run: async (cli, { report: id, ...options }) =>
    (await import('./report-read.ts')).reportRead(cli, id, options),
});

/** `guanxia report …` */
export const report: Noun = {
  name: 'report',
  about: text(
    '信访件登记之后：补充、关联、撤回、销毁、回避',
    'what becomes of a report after it was received',
  ),
  verbs: [...reportCommands.map(actVerb), redetermine, answer, read],
};

/** `guanxia matter …` */
export const matter: Noun = {
  name: 'matter',
  about: text('由人改定一个事项，确认紧急情况', 'decide a matter as a person, take note of dangers'),
  verbs: matterCommands.map(actVerb),
};

const dueAsOf = {
  asOf: {
    value: '<when>',
    about: text(
      '按何时计算：时刻，或巡视任务所在时区的日期；默认现在',
      'as of when: an instant, or a date in the zone of the mandate; default: now',
    ),
  },
} as const;

const list = verb({
  name: 'list',
  about: text('列出转办到了哪一步，是否逾期', 'list how far every referral has come, and which are overdue'),
  options: { ...dueAsOf, ...sightOption, ...viewsOptions },
  example: 'guanxia referral list --as-of 2024-09-01',
  prints: { json: ['referral-list'] },
  run: async (cli, options) => (await import('./referral-list.ts')).listReferralsWithDues(cli, options),
});

/** `guanxia referral …` */
export const referral: Noun = {
  name: 'referral',
  about: text('转办：转出、签收、异议、重新认定、反馈', 'the way of a referral to its receiver and back'),
  verbs: [...referralCommands.map(actVerb), list],
};

/** `guanxia notify` */
export const notify = actVerb(notifyCommand);

/** `guanxia due` */
export const due = verb({
  name: 'due',
  about: text(
    '列出逾期、未到期和无法计算的期限',
    'list what is overdue, what is due, and what cannot be counted',
  ),
  options: {
    ...dueAsOf,
    decideHeld: {
      about: text(
        '先认定受理开始前收到、现已开始受理的来件',
        'first determine the reports that came before a window opened which is open now',
      ),
    },
    ...actorOption,
    ...sightOption,
    ...viewsOptions,
  },
  example: 'guanxia due --as-of 2024-09-01',
  prints: { json: ['due'] },
  run: async (cli, options) => (await import('./due.ts')).showDues(cli, options),
});

import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { Problem } from '../../problems/problem.ts';

type Text = readonly [zh: string, en: string];

/** A refusal: its code, what is wrong, what would help, and where in the command. */
export const refusal = (code: string, [zh, en]: Text, help?: Text, pointer?: string): GuanxiaError => {
  const problem: Problem = {
    code,
    message: { 'zh-CN': zh, en },
    ...(help === undefined ? {} : { help: { 'zh-CN': help[0], en: help[1] } }),
    ...(pointer === undefined ? {} : { pointer }),
  };
  return new GuanxiaError([problem]);
};

export const reportAlreadyReceived = (id: string): GuanxiaError =>
  refusal('report-already-received', [
    `信访件 \`${id}\` 已经登记`,
    `report \`${id}\` has already been received`,
  ]);

export const findingsDoNotFit = (id: string): GuanxiaError =>
  refusal('findings-do-not-fit', [
    `信访件 \`${id}\` 的每个事项须有且仅有一个认定`,
    `every matter of report \`${id}\` must have exactly one finding`,
  ]);

export const reportNotReceived = (): GuanxiaError =>
  refusal(
    'report-not-found',
    ['没有这份信访件', 'there is no such report'],
    ['编号见各台账的第一列', 'ids are in the first column of every ledger'],
    '/report',
  );

export const matterNotFound = (id: string, known: readonly string[], pointer = '/matter'): GuanxiaError =>
  refusal(
    'matter-not-found',
    [`这份信访件没有事项 \`${id}\``, `the report has no matter \`${id}\``],
    [`事项有：${known.join('、')}`, `its matters are: ${known.join(', ')}`],
    pointer,
  );

export const handlerRecused = (handler: string): GuanxiaError =>
  refusal(
    'handler-recused',
    [
      `\`${handler}\` 已对这份信访件回避，不得再办理`,
      `\`${handler}\` is recused from this report and may not handle it`,
    ],
    [
      '请由另一人办理（信访工作条例第二十八条第三款）',
      'have another person do it (Petition Work Regulations Art 28(3))',
    ],
  );

export const notInTheFuture = (at: string, now: string): GuanxiaError =>
  refusal(
    'happened-in-the-future',
    [`发生时刻 \`${at}\` 晚于现在（${now}）`, `\`${at}\` as the instant it happened lies after now (${now})`],
    ['请核对日期和时区', 'check the date and the offset'],
    '/at',
  );

export const notBeforeWhatPreceded = (at: string, earliest: string): GuanxiaError =>
  refusal(
    'happened-too-early',
    [
      `发生时刻 \`${at}\` 早于上一步（${earliest}）`,
      `\`${at}\` as the instant it happened lies before the step that precedes it (${earliest})`,
    ],
    ['请核对日期和时区', 'check the date and the offset'],
    '/at',
  );

export const reportNotHeld = (): GuanxiaError =>
  refusal('report-not-held', [
    '该件不在等待受理开始，或受理尚未开始',
    'the report does not wait for a window to open, or the window has yet to open',
  ]);

export const matterAwaitsDetermination = (matter: string) =>
  refusal(
    'matter-awaits-determination',
    [
      `事项 \`${matter}\` 已登记，尚未认定`,
      `matter \`${matter}\` has been recorded and not been determined yet`,
    ],
    ['请等待 guanxia worker 认定之后再办', 'go on once `guanxia worker` has determined it'],
  );

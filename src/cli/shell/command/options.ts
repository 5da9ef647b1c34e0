import { defaultStore } from '../../../office/stores/default-store.ts';
import { text } from '../../../problems/text.ts';
import { progressKinds } from '../progress-kinds.ts';
import type { OptionSpecs } from './declaration.ts';

/** `--store`, as every command has it that works with one. */
export const storeOption = {
  store: {
    value: '<url>',
    about: text(
      `存储；默认取环境变量 GUANXIA_STORE，再默认 ${defaultStore}`,
      `the store; default: GUANXIA_STORE, else ${defaultStore}`,
    ),
  },
} as const satisfies OptionSpecs;

/** `--store` and `--views`, as every command has them that reads or makes views. */
export const viewsOptions = {
  ...storeOption,
  views: {
    value: '<url>',
    about: text(
      '视图存储，例如 postgres://用户@主机/数据库；默认取环境变量 GUANXIA_VIEWS，再默认在日志旁边',
      'the views, for example postgres://USER@HOST/DATABASE; default: GUANXIA_VIEWS, else beside the log',
    ),
  },
} as const satisfies OptionSpecs;

/** `--as`, as every command has it that writes to the log. */
export const actorOption = {
  as: {
    value: '<actor>',
    about: text('经办人代号，不写姓名；默认 cli', 'staff id, never a name; default: cli'),
    preset: 'cli',
  },
} as const satisfies OptionSpecs;

/** `--idempotency-key`, for whatever may be sent twice. */
export const idempotencyOption = {
  idempotencyKey: {
    value: '<key>',
    about: text('幂等键：同键同事只办一次', 'key under which a repetition is recognised'),
  },
} as const satisfies OptionSpecs;

const dateOrInstant = text(
  '时刻，或按巡视任务所在时区计的日期',
  'an instant, or a date in the zone of the mandate',
);

/** `--as-of`, for whatever looks back. */
export const asOfOption = {
  asOf: {
    value: '<when>',
    about: text(
      `当时的情形：${dateOrInstant['zh-CN']}的零时`,
      `as it was then: ${dateOrInstant.en}, for its beginning`,
    ),
  },
} as const satisfies OptionSpecs;

/** `--axis`, beside whatever looks back. */
export const axisOption = {
  axis: {
    value: '<axis>',
    about: text(
      '按发生还是登记的时刻；默认登记',
      'by when events occurred or were recorded; default: recorded',
    ),
    choices: ['occurred', 'recorded'],
    preset: 'recorded',
  },
} as const satisfies OptionSpecs;

/** `--since` and `--until`: reports received in a half-open period. */
export const receivedOptions = {
  since: {
    value: '<when>',
    about: text(
      `只看此时起收到的来件：${dateOrInstant['zh-CN']}`,
      `only reports received from then on: ${dateOrInstant.en}`,
    ),
  },
  until: {
    value: '<when>',
    about: text('只看此时之前收到的来件', 'only reports received before then'),
  },
} as const satisfies OptionSpecs;

/** `--progress`, as every command has it that may work for long. */
export const progressOption = {
  progress: {
    value: '<mode>',
    about: text(
      '进度写到标准错误；auto 在终端上画进度条，其他情况逐行',
      'progress on stderr; auto draws a bar on a terminal, else writes lines',
    ),
    choices: progressKinds,
    preset: 'auto',
  },
} as const satisfies OptionSpecs;

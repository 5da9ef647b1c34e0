import type { JsonPath } from '../../../json/pointer.ts';
import { quoted } from '../../../json/quoted.ts';
import type { Finding } from '../../schema/finding.ts';

const dateOrTime =
  /^\s*(?:\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}|月)?|\d{4}年|\d{1,2}月\d{1,2}|\d{8}T|\d{1,2}[:：]\d{2}|(?:上午|下午)\d)/;

/** A date, instant or time of day where a code belongs. */
export const dateLike = (text: string, path: JsonPath): Finding | undefined =>
  dateOrTime.test(text)
    ? {
        code: 'date-in-value',
        path,
        message: {
          'zh-CN': `规则不能与日期或时间 ${quoted(text)} 比较：期限写在巡视任务中，由系统推算`,
          en: `a rule cannot compare with the date or time ${quoted(text)}: time limits stand in the mandate and are worked out beforehand`,
        },
        help: {
          'zh-CN':
            '用 `report.before-opening`、`report.after-closing`、`report.late-arrival`（期内投寄、期后收到）或 `report.working-day`',
          en: 'use `report.before-opening`, `report.after-closing`, `report.late-arrival` (posted in time, arrived late) or `report.working-day`',
        },
      }
    : undefined;

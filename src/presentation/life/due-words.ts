import type { DueNow } from '../../app/life/list-dues.ts';
import type { ReferralStage } from '../../domain/referral-life/referral-life.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';
import type { Voice } from '../text/voice.ts';

export const stateWords: Readonly<Record<DueNow['state'], LocalizedText>> = {
  'at-once': text('立即', 'at once'),
  overdue: text('逾期', 'overdue'),
  due: text('未到期', 'due'),
  unknown: text('无法计算', 'unknown'),
};

export const stageWords: Readonly<Record<ReferralStage, LocalizedText>> = {
  outstanding: text('待转出', 'outstanding'),
  dispatched: text('已转出', 'dispatched'),
  acknowledged: text('已签收', 'acknowledged'),
  objected: text('有异议', 'objected to'),
  answered: text('已反馈', 'answered'),
};

/** The last day, or why there is none. */
export const lastDayText = (cli: Voice, { deadline }: Pick<DueNow, 'deadline'>): string =>
  deadline.name === 'recall'
    ? ''
    : deadline.status === 'known'
      ? deadline.lastDay
      : cli.say(text(`日历未收录 ${deadline.year} 年`, `${deadline.year} is not in the calendar`));

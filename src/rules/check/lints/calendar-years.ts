import { DateTime } from 'luxon';
import type { Calendar } from '../../../domain/documents/calendar.ts';
import { dateIn, epochMs } from '../../../domain/time/instant.ts';
import { effectiveOf } from './effective-dates.ts';
import { type Lint, untilActivation } from './lint.ts';

const yearOf = (zone: string, instant: string): number => Number(dateIn(zone, instant).slice(0, 4));

/** The last instant before the end, which is not included. */
const lastBefore = (until: string): string => DateTime.fromMillis(epochMs(until) - 1).toISO() as string;

const coveredBy = (calendars: readonly Calendar[]): ReadonlySet<number> =>
  new Set(calendars.flatMap(({ years }) => years.map(({ year }) => year)));

/** Years in which the rule set is in force and of which no calendar knows the working days. */
export const calendarYears: Lint = (linted) => {
  const { calendars = [] } = linted.options;
  const { from, until } = effectiveOf(linted.outline.value);
  const zone = calendars[0]?.zone;
  if (zone === undefined || from === undefined) return [];
  const first = yearOf(zone, from);
  const last = until === undefined ? first : yearOf(zone, lastBefore(until));
  const covered = coveredBy(calendars);
  const years = Array.from({ length: Math.max(last - first + 1, 0) }, (_, i) => first + i);
  const uncovered = years.filter((year) => !covered.has(year));
  if (uncovered.length === 0) return [];
  return [
    {
      code: 'calendar-year-missing',
      path: ['effective', uncovered.includes(first) ? 'from' : 'until'],
      ...untilActivation(linted),
      message: {
        'zh-CN': `日历缺少 ${uncovered.join('、')} 年：这些年份的工作日一律不明`,
        en: `no calendar covers ${uncovered.join(', ')}: working days of these years are unknown`,
      },
      help: { 'zh-CN': '先发布这些年份的工作日历', en: 'publish the calendar of these years first' },
    },
  ];
};

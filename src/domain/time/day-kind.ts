import type { Calendar } from '../documents/calendar.ts';
import type { PlainDate } from './plain-date.ts';

/** What a day is: *unknown* outside the years that the calendar covers. */
export type DayKind = 'working' | 'rest' | 'unknown';

const weekend: ReadonlySet<number> = new Set([0, 6]);

export const dayKind = (calendar: Calendar, date: PlainDate): DayKind => {
  const year = calendar.years.find(({ year: covered }) => covered === Number(date.slice(0, 4)));
  if (year === undefined) return 'unknown';
  if (year.makeUpDays.some((day) => day.date === date)) return 'working';
  if (year.restDays.some((day) => day.date === date)) return 'rest';
  return weekend.has(new Date(date).getUTCDay()) ? 'rest' : 'working';
};

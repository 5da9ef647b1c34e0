import { DateTime } from 'luxon';
import type { Calendar } from '../../domain/documents/calendar.ts';
import { dayKind } from '../../domain/time/day-kind.ts';
import { dateIn, type Instant } from '../../domain/time/instant.ts';
import type { Language, LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';

const weekdays: readonly LocalizedText[] = [
  text('周一', 'Mon'),
  text('周二', 'Tue'),
  text('周三', 'Wed'),
  text('周四', 'Thu'),
  text('周五', 'Fri'),
  text('周六', 'Sat'),
  text('周日', 'Sun'),
];

/** Of a day that no calendar knows the weekday is all there is to tell. */
const kinds: Readonly<Record<Exclude<ReturnType<typeof dayKind>, 'unknown'>, LocalizedText>> = {
  working: text('工作日', 'working day'),
  rest: text('休息日', 'rest day'),
};

const madeUp = text('调休', 'made up');

/** Why the day is not what its weekday says: the holiday's name, or that it is made up for. */
const cause = (calendar: Calendar, date: string): LocalizedText | undefined => {
  const { restDays = [], makeUpDays = [] } =
    calendar.years.find(({ year }) => year === Number(date.slice(0, 4))) ?? {};
  if (makeUpDays.some((day) => day.date === date)) return madeUp;
  return restDays.find((day) => day.date === date)?.name;
};

const dayText = (calendar: Calendar, at: DateTime, date: string, language: Language): string => {
  const why = cause(calendar, date);
  const day = dayKind(calendar, date);
  const weekday = weekdays[at.weekday - 1]?.[language] ?? '';
  if (day === 'unknown') return language === 'en' ? ` (${weekday})` : `（${weekday}）`;
  const kind = `${kinds[day][language]}${why === undefined ? '' : `·${why[language]}`}`;
  return language === 'en' ? ` (${weekday}, ${kind})` : `（${weekday}，${kind}）`;
};

/** As fine as the instant was given: an edge of the window is a matter of milliseconds. */
const clockOf = ({ second, millisecond }: DateTime): string =>
  millisecond !== 0 ? 'yyyy-MM-dd HH:mm:ss.SSS' : second !== 0 ? 'yyyy-MM-dd HH:mm:ss' : 'yyyy-MM-dd HH:mm';

/** An instant on the calendar's clock, with what kind of day it is: `2024-09-14 09:30（周六，工作日·调休）`. */
export const whenText = (calendar: Calendar, instant: Instant, language: Language): string => {
  const at = DateTime.fromISO(instant, { zone: calendar.zone });
  return `${at.toFormat(clockOf(at))}${dayText(calendar, at, dateIn(calendar.zone, instant), language)}`;
};

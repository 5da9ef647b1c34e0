import { DateTime } from 'luxon';
import type { Calendar } from '../documents/calendar.ts';
import { dayKind } from '../time/day-kind.ts';
import type { PlainDate } from '../time/plain-date.ts';

/** A last day; `unknown` when the count reaches a year that the calendar does not cover. */
export type LastDay =
  | { readonly status: 'known'; readonly date: PlainDate }
  | { readonly status: 'unknown'; readonly year: number };

const day = (date: PlainDate): DateTime => DateTime.fromISO(date, { zone: 'utc' });
const dateOf = (at: DateTime): PlainDate => at.toISODate() as PlainDate;

/** `count` days after `date`, which itself is not counted. */
export const daysAfter = (date: PlainDate, count: number): LastDay => ({
  status: 'known',
  date: dateOf(day(date).plus({ days: count })),
});

/** The same day `count` months later, or the last of a month that has no such day. */
export const monthsAfter = (date: PlainDate, count: number): LastDay => ({
  status: 'known',
  date: dateOf(day(date).plus({ months: count })),
});

/** `count` working days after `date`, which itself is not counted. */
export const workingDaysAfter = (calendar: Calendar, date: PlainDate, count: number): LastDay => {
  let at = day(date);
  for (let left = count; left > 0; ) {
    at = at.plus({ days: 1 });
    const kind = dayKind(calendar, dateOf(at));
    if (kind === 'unknown') return { status: 'unknown', year: at.year };
    if (kind === 'working') left -= 1;
  }
  return { status: 'known', date: dateOf(at) };
};

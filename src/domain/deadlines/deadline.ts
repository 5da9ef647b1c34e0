import type { Calendar } from '../documents/calendar.ts';
import { dateIn, epochMs, type Instant, instantAtStartOf } from '../time/instant.ts';
import { dayAfter, type PlainDate } from '../time/plain-date.ts';
import { daysAfter, type LastDay, monthsAfter, workingDaysAfter } from './count-days.ts';
import { type DeadlineName, deadlineKinds, type Term } from './deadline-kinds.ts';

/** Whose days are counted: the mandate's zone and its working-day calendar. */
export interface Reckoning {
  readonly zone: string;
  readonly calendar: Calendar;
}

/** When something has to be done: through the last day, that is, before `ends`. */
export type Deadline =
  | {
      readonly status: 'known';
      readonly name: DeadlineName;
      readonly from: Instant;
      readonly lastDay: PlainDate;
      /** The first instant that is too late: the start of the day after `lastDay`, in UTC. */
      readonly ends: Instant;
    }
  | {
      readonly status: 'unknown';
      readonly name: DeadlineName;
      readonly from: Instant;
      /** The year that the calendar does not cover. */
      readonly year: number;
    };

const lastDayOf = ({ unit, count }: Term, date: PlainDate, calendar: Calendar): LastDay => {
  switch (unit) {
    case 'days':
      return daysAfter(date, count);
    case 'months':
      return monthsAfter(date, count);
    case 'working-days':
      return workingDaysAfter(calendar, date, count);
  }
};

const endOf = (date: PlainDate, zone: string): Instant =>
  new Date(instantAtStartOf(zone, dayAfter(date))).toISOString();

/** The deadline `name` of what began at `from`, by the days of the mandate's zone. */
export const deadline = (name: DeadlineName, from: Instant, { zone, calendar }: Reckoning): Deadline => {
  const last = lastDayOf(deadlineKinds[name], dateIn(zone, from), calendar);
  return last.status === 'unknown'
    ? { status: 'unknown', name, from, year: last.year }
    : { status: 'known', name, from, lastDay: last.date, ends: endOf(last.date, zone) };
};

/** Whether `at` is too late; `unknown` where the deadline is. */
export const isLate = (due: Deadline, at: Instant): boolean | 'unknown' =>
  due.status === 'unknown' ? 'unknown' : epochMs(at) >= epochMs(due.ends);

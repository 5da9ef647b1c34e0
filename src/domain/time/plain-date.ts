import { DateTime } from 'luxon';
import * as z from 'zod';
import { remembered } from '../remembered.ts';

/** A calendar date without a time or zone: `2024-09-25`. */
export const plainDate = z.iso
  .date()
  .meta({ id: 'PlainDate', description: '日期，如 2024-09-25 · calendar date, such as 2024-09-25' });

export type PlainDate = z.infer<typeof plainDate>;

const monthOrYear = z.string().regex(/^(?:19|20|21)\d{2}(?:-(?:0[1-9]|1[0-2]))?$/);

/** A date known to the day, the month or only the year: `2020-05-17`, `2020-05`, `2020`. */
export const partialDate = z
  .union([plainDate, monthOrYear])
  .meta({ id: 'PartialDate', description: '日期，可只到月或年 · date to the day, month or year' });

export type PartialDate = z.infer<typeof partialDate>;

/** A half-open run of calendar days, `[from, until)`. An absent end is unknown or open. */
export interface DateRange {
  readonly from: PlainDate;
  readonly until: PlainDate;
}

const unitOf: Readonly<Record<number, 'year' | 'month' | 'day'>> = { 4: 'year', 7: 'month', 10: 'day' };

const isoDate = (day: DateTime): PlainDate => day.toISODate() as PlainDate;

/** All days that `date` may mean: `2020-05` → `[2020-05-01, 2020-06-01)`. */
export const daysOf: (date: PartialDate) => DateRange = remembered(20_000, (date) => {
  const start = DateTime.fromISO(date, { zone: 'utc' });
  const unit = unitOf[date.length] ?? 'day';
  return { from: isoDate(start), until: isoDate(start.plus({ [unit]: 1 })) };
});

/** The next calendar day. */
export const dayAfter = (date: PlainDate): PlainDate => daysOf(date).until;

/** `months` calendar months later; the last day of a month where it has no such day. */
export const laterByMonths = (date: PlainDate, months: number): PlainDate =>
  isoDate(DateTime.fromISO(date, { zone: 'utc' }).plus({ months }));

import { isWorkday } from 'chinese-days';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { dayKind } from '../../src/domain/index.ts';
import { calendar2024 } from '../support/data-files.ts';

const daysFrom = (first: string, last: string): readonly string[] => {
  const [start, end] = [DateTime.fromISO(first), DateTime.fromISO(last)];
  return Array.from(
    { length: end.diff(start, 'days').days + 1 },
    (_, i) => start.plus({ days: i }).toISODate() as string,
  );
};

const workingDays = (first: string, last: string): readonly string[] =>
  daysFrom(first, last).filter((day) => dayKind(calendar2024, day) === 'working');

/** The day on which the `count`th working day after `day` falls. */
const workingDaysAfter = (day: string, count: number): string | undefined =>
  workingDays(day, '2024-12-31').filter((one) => one > day)[count - 1];

describe('the calendar of 2024', () => {
  it('has 41 working days among the 58 of the window', () => {
    expect(daysFrom('2024-07-30', '2024-09-25')).toHaveLength(58);
    expect(workingDays('2024-07-30', '2024-09-25')).toHaveLength(41);
  });

  it.each([
    ['2024-09-14', 'working'],
    ['2024-09-15', 'rest'],
    ['2024-09-16', 'rest'],
    ['2024-09-17', 'rest'],
    ['2024-09-18', 'working'],
    ['2024-09-22', 'rest'],
    ['2024-09-29', 'working'],
    ['2024-10-12', 'working'],
    ['2024-02-09', 'working'],
    ['2024-06-08', 'rest'],
    ['2023-12-31', 'unknown'],
    ['2025-01-01', 'unknown'],
  ] as const)('%s is %s', (day, kind) => {
    expect(dayKind(calendar2024, day)).toBe(kind);
  });

  it.each([
    ['2024-09-13', 5, '2024-09-23'],
    ['2024-09-25', 5, '2024-10-08'],
    ['2024-09-25', 15, '2024-10-21'],
  ] as const)('%s and %i working days are %s', (day, count, then) => {
    expect(workingDaysAfter(day, count)).toBe(then);
  });

  it('covers 2024 and no other year, and lists no day twice', () => {
    const [year, ...others] = calendar2024.years;
    expect([year?.year, others]).toStrictEqual([2024, []]);
    const listed = [...(year?.restDays ?? []), ...(year?.makeUpDays ?? [])].map(({ date }) => date);
    expect(listed).toHaveLength(28 + 8);
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.filter((date) => !date.startsWith('2024-'))).toStrictEqual([]);
  });

  it('agrees with chinese-days on every day', () => {
    const days = daysFrom('2024-01-01', '2024-12-31');
    expect(days).toHaveLength(366);
    expect(days.filter((day) => isWorkday(day) !== (dayKind(calendar2024, day) === 'working'))).toStrictEqual(
      [],
    );
  });
});

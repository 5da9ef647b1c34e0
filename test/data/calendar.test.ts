import { isWorkday } from 'chinese-days';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { checkCalendar } from '../../src/domain/documents/check-calendar.ts';
import { calendar as calendarSchema, dayKind } from '../../src/domain/index.ts';
import { calendar2024, dataFile } from '../support/data-files.ts';

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

const path = 'data/calendars/cn-2020-2026.json';
const years = dataFile(calendarSchema, path);

describe('the calendar of 2020 to 2026', () => {
  it('covers these years, and agrees with chinese-days on every day', () => {
    const days = daysFrom('2020-01-01', '2026-12-31');
    expect(days).toHaveLength(2557);
    expect(days.filter((day) => isWorkday(day) !== (dayKind(years, day) === 'working'))).toStrictEqual([]);
    for (const day of ['2019-12-31', '2027-01-01']) expect(dayKind(years, day)).toBe('unknown');
  });

  it('says of 2024 what the calendar of 2024 says', () => {
    const days = daysFrom('2024-01-01', '2024-12-31');
    expect(days.filter((day) => dayKind(years, day) !== dayKind(calendar2024, day))).toStrictEqual([]);
  });

  it('cites a notice of the State Council with its number and date for every year', () => {
    for (const { year, cites } of years.years) {
      const source = years.sources[`holidays-${year}`];
      expect(cites.some((cite) => cite.source === `holidays-${year}`)).toBe(true);
      expect(source?.note?.['zh-CN']).toMatch(/^国办发明电〔20\d\d〕\d+号/u);
      expect(source?.issued?.slice(0, 4)).toBe(String(year - 1));
    }
  });

  it.each([path, 'data/calendars/cn-2024.json'])('%s lists the days that the quoted notices name', (file) =>
    expect(checkCalendar(dataFile(calendarSchema, file))).toStrictEqual([]),
  );
});

type Year = (typeof years.years)[number];

const damaged = (year: number, damage: (year: Year) => Partial<Year>): readonly string[] =>
  checkCalendar({
    ...years,
    years: years.years.map((one) => (one.year === year ? { ...one, ...damage(one) } : one)),
  }).map(({ severity, code, pointer }) => `${severity} ${code} ${pointer}`);

const name = { 'zh-CN': '误', en: 'wrong' };

describe('a calendar that is checked', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      'without a day that the notice names',
      damaged(2020, ({ restDays }) => ({ restDays: restDays.filter(({ date }) => date !== '2020-02-01') })),
      ['error quoted-day-missing /years/0/restDays'],
    ],
    [
      'with a day that no notice names',
      damaged(2026, ({ restDays }) => ({ restDays: [...restDays, { date: '2026-12-24', name }] })),
      ['warning day-not-quoted /years/6/restDays/33/date'],
    ],
    [
      'with a make-up day on a Monday',
      damaged(2021, ({ makeUpDays }) => ({ makeUpDays: [...makeUpDays, { date: '2021-11-01', name }] })),
      [
        'error make-up-day-on-weekday /years/1/makeUpDays/7/date',
        'warning day-not-quoted /years/1/makeUpDays/7/date',
      ],
    ],
    [
      'with a source that it does not list, and words that nobody has compared',
      damaged(2025, ({ cites }) => ({
        cites: [
          ...cites,
          { source: 'nowhere', clause: '一', verified: true },
          { source: 'holiday-cn', clause: '一', verified: false },
        ],
      })),
      ['error unknown-source /years/5/cites/8/source', 'warning unverified-citation /years/5/cites/9'],
    ],
  ])('%s, is told so at the place', (_, found, expected) => expect(found).toStrictEqual(expected));

  it('with a year left out between two says which', () => {
    const found = checkCalendar({ ...years, years: years.years.filter(({ year }) => year !== 2023) });
    expect(found.map(({ code, message }) => `${code} ${message.en}`)).toStrictEqual([
      'calendar-year-missing 2023 is not covered: its working days cannot be counted',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { calendar as schema } from '../../../src/domain/index.ts';
import { parseWith, readJson } from '../../../src/json/index.ts';
import { GuanxiaError } from '../../../src/problems/index.ts';
import { calendar } from '../../support/small-world.ts';

const name = { 'zh-CN': '元旦', en: 'New Year' };
const [year] = calendar.years;

const found = (...years: readonly object[]): readonly (readonly [string, string | undefined])[] => {
  const text = JSON.stringify({ ...calendar, years: years.map((one) => ({ ...year, ...one })) });
  try {
    parseWith(schema, readJson(text));
    return [];
  } catch (error) {
    if (!(error instanceof GuanxiaError)) throw error;
    return error.problems.map(({ code, pointer }) => [code, pointer]);
  }
};

const days = (...dates: readonly string[]) => dates.map((date) => ({ date, name }));

describe('a calendar', () => {
  it('with its days in their years is taken', () => {
    expect(found({ restDays: days('2024-01-01', '2024-12-31'), makeUpDays: days('2024-02-04') })).toEqual([]);
  });

  it.each([
    ['the day before the year', '2023-12-31'],
    ['the day after it', '2025-01-01'],
  ])('with %s is refused at the day', (_name, date) => {
    const place = ['calendar-day-outside-year', '/years/0/restDays/1/date'];
    expect(found({ restDays: days('2024-01-01', date), makeUpDays: [] })).toStrictEqual([place]);
  });

  it('that lists a day twice is refused at the second', () => {
    const place = ['calendar-day-twice', '/years/0/makeUpDays/1/date'];
    expect(found({ restDays: [], makeUpDays: days('2024-02-04', '2024-02-04') })).toStrictEqual([place]);
  });

  it('that has a day rest and work at once is refused at the make-up day', () => {
    const place = ['calendar-day-of-both-kinds', '/years/0/makeUpDays/0/date'];
    expect(found({ restDays: days('2024-02-04'), makeUpDays: days('2024-02-04') })).toStrictEqual([place]);
  });

  it('that has a year twice is refused at the second', () => {
    const empty = { restDays: [], makeUpDays: [] };
    expect(found(empty, empty)).toStrictEqual([['calendar-year-twice', '/years/1/year']]);
  });
});

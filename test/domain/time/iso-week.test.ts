import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { isoWeekIn } from '../../../src/domain/time/iso-week.ts';

describe('the ISO week of an instant', () => {
  it.each([
    ['2024-12-29T23:59:59+08:00', '2024-W52'],
    ['2024-12-29T16:00:00Z', '2025-W01'],
    ['2024-12-30T00:00:00+08:00', '2025-W01'],
    ['2021-01-03T23:59:59.999+08:00', '2020-W53'],
    ['2021-01-03T16:00:00Z', '2021-W01'],
    ['2024-09-25T18:00:00+08:00', '2024-W39'],
  ])('%s is in %s in Shanghai', (text, week) => expect(isoWeekIn('Asia/Shanghai')(text)).toBe(week));

  it('depends on the zone', () => {
    const text = '2024-12-29T16:00:00Z';
    expect([isoWeekIn('Asia/Shanghai')(text), isoWeekIn('Europe/Berlin')(text)]).toStrictEqual([
      '2025-W01',
      '2024-W52',
    ]);
  });

  it.each(['Asia/Shanghai', 'Europe/London', 'America/St_Johns'])(
    'is the calendar’s own in %s, in whatever order it is asked for',
    (zone) => {
      const weekOf = isoWeekIn(zone);
      const dates = fc.date({
        min: new Date('1900-01-02'),
        max: new Date('2199-12-30'),
        noInvalidDate: true,
      });
      fc.assert(
        fc.property(dates, fc.integer({ min: -20, max: 20 }), (date, days) => {
          for (const near of [date, new Date(date.getTime() + days * 3_600_000 * 12)]) {
            const local = DateTime.fromJSDate(near, { zone });
            const expected = `${local.weekYear}-W${String(local.weekNumber).padStart(2, '0')}`;
            expect(weekOf(near.toISOString())).toBe(expected);
          }
        }),
      );
    },
  );
});

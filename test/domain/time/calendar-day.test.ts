import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { dateAt, startOfDate } from '../../../src/domain/time/calendar-day.ts';

// Shanghai had summer time from 1986 to 1991; Havana's begins at midnight; Apia left out a day in 2011.
const zones = ['Asia/Shanghai', 'America/Havana', 'Pacific/Apia', 'Asia/Kathmandu', 'Europe/Berlin'];
const arbitraryZone = fc.constantFrom(...zones);
const arbitraryInstant = fc.integer({
  min: Date.parse('1940-01-01T00:00:00Z'),
  max: Date.parse('2030-01-01T00:00:00Z'),
});

describe('the date at an instant', () => {
  it('is the one that luxon gives, in whatever order instants are asked about', () =>
    fc.assert(
      fc.property(arbitraryZone, fc.array(arbitraryInstant, { maxLength: 40 }), (zone, instants) => {
        for (const at of [...instants, ...instants.map((one) => one + 1)])
          expect(dateAt(zone, at)).toBe(DateTime.fromMillis(at, { zone }).toISODate());
      }),
      { numRuns: 200 },
    ));

  it.each(zones)('changes at the millisecond when a day begins in %s', (zone) => {
    for (const day of ['1986-05-04', '2011-12-31', '2012-04-01', '2024-03-10', '2024-09-25']) {
      const begins = startOfDate(zone, day);
      for (const at of [begins - 1, begins, begins + 1])
        expect(dateAt(zone, at)).toBe(DateTime.fromMillis(at, { zone }).toISODate());
    }
  });
});

it('is asked for again without limit', () => {
  const days = Array.from({ length: 21_000 }, (_, i) => i * 3_600_000);
  for (const at of days) dateAt('Asia/Shanghai', at);
  expect(dateAt('Asia/Shanghai', 0)).toBe('1970-01-01');
});

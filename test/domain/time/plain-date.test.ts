import { describe, expect, it } from 'vitest';
import { daysOf, partialDate } from '../../../src/domain/index.ts';

describe('a date that may be partial', () => {
  it.each([
    ['2024-02-29', '2024-02-29', '2024-03-01'],
    ['2024-12-31', '2024-12-31', '2025-01-01'],
    ['2024-02', '2024-02-01', '2024-03-01'],
    ['2023', '2023-01-01', '2024-01-01'],
  ])('%s means the days from %s until %s', (date, from, until) => {
    expect(daysOf(partialDate.parse(date))).toStrictEqual({ from, until });
  });

  it.each(['2023-02-29', '2024-13', '24', '1800', '2024-2-9', '2024-09-25T00:00:00Z'])(
    'refuses %s',
    (date) => {
      expect(partialDate.safeParse(date).success).toBe(false);
    },
  );
});

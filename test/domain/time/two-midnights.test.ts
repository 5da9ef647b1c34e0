import { afterEach, describe, expect, it, vi } from 'vitest';
import { deadline, isoWeekIn } from '../../../src/domain/index.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.resetModules();
});

/** The same code on a machine whose clock says `now`; nothing of an earlier clock is remembered. */
const onAMachineAt = async (now: string) => {
  vi.useFakeTimers({ now: new Date(now), toFake: ['Date'] });
  vi.resetModules();
  return import('../../../src/domain/time/instant.ts');
};

const clocks = ['2026-01-15T00:00:00Z', '2026-07-15T00:00:00Z'];

// On each of these days the clock goes back from 01:00 to 00:00, or from 00:00 to 23:00 the day before.
describe.each(clocks)('on a machine whose clock says %s', (clock) => {
  it.each([
    ['America/Havana', '2024-11-03', '2024-11-03T04:00:00.000Z'],
    ['Atlantic/Azores', '2024-10-27', '2024-10-27T00:00:00.000Z'],
    ['Asia/Beirut', '2024-10-27', '2024-10-26T22:00:00.000Z'],
    ['America/Havana', '2024-03-10', '2024-03-10T05:00:00.000Z'],
  ])('a day of %s, %s, begins with the first of its midnights', async (zone, date, begins) => {
    const time = await onAMachineAt(clock);
    const start = time.instantAtStartOf(zone, date);
    expect(new Date(start).toISOString()).toBe(begins);
    for (const at of [start, start + 1, start + 3_600_000 - 1, start + 3_600_000])
      expect(time.dateIn(zone, new Date(at).toISOString())).toBe(date);
    expect(time.dateIn(zone, new Date(start - 1).toISOString()) < date).toBe(true);
  });
});

it('a term ends at the first midnight of the day after its last', () => {
  const havana = { zone: 'America/Havana', calendar: { years: [] } } as never;
  expect(deadline('dispatch', '2024-10-18T12:00:00-04:00', havana)).toMatchObject({
    lastDay: '2024-11-02',
    ends: '2024-11-03T04:00:00.000Z',
  });
});

it('a week begins with the first of two midnights', () => {
  const week = isoWeekIn('America/Havana');
  expect([week('2024-11-04T04:59:59.999Z'), week('2024-11-04T05:00:00.000Z')]).toStrictEqual([
    '2024-W44',
    '2024-W45',
  ]);
});

import { describe, expect, it } from 'vitest';
import {
  type Deadline,
  deadline,
  deadlineKinds,
  isLate,
  workingDaysAfter,
} from '../../../src/domain/index.ts';
import { calendar2024 } from '../../support/data-files.ts';

const reckoning = { zone: 'Asia/Shanghai', calendar: calendar2024 };
const lastDay = (due: Deadline) => (due.status === 'known' ? due.lastDay : due.year);

describe('working days, by the calendar of 2024', () => {
  it.each([
    ['Friday 13 September, over Mid-Autumn', '2024-09-13', 5, '2024-09-23'],
    ['the closing day, over National Day', '2024-09-25', 5, '2024-10-08'],
    ['the closing day, for notices', '2024-09-25', 15, '2024-10-21'],
    ['a Saturday that is worked does count', '2024-09-13', 1, '2024-09-14'],
    ['no days at all', '2024-09-25', 0, '2024-09-25'],
  ])('%s', (_, date, count, expected) =>
    expect(workingDaysAfter(calendar2024, date, count)).toStrictEqual({ status: 'known', date: expected }),
  );

  it('are unknown in a year that the calendar does not cover', () => {
    expect(workingDaysAfter(calendar2024, '2024-12-30', 1)).toStrictEqual({
      status: 'known',
      date: '2024-12-31',
    });
    expect(workingDaysAfter(calendar2024, '2024-12-30', 2)).toStrictEqual({ status: 'unknown', year: 2025 });
  });
});

describe('a deadline', () => {
  it.each([
    ['dispatch', '2024-10-10'],
    ['forwarding-notice', '2024-10-10'],
    ['acknowledgement', '2024-10-08'],
    ['objection', '2024-10-08'],
    ['acceptance-notice', '2024-10-21'],
    ['result-notice', '2024-10-21'],
    ['answer', '2024-12-25'],
    ['escalation', '2024-09-25'],
  ] as const)('of %s counts by its own clause', (name, expected) =>
    expect(lastDay(deadline(name, '2024-09-25T17:59:59.999+08:00', reckoning))).toBe(expected),
  );

  it('is told for every kind', () =>
    expect(
      Object.keys(deadlineKinds).map(
        (name) => deadline(name as keyof typeof deadlineKinds, '2024-09-25T00:00:00Z', reckoning).name,
      ),
    ).toStrictEqual(Object.keys(deadlineKinds)));

  it('begins on the day of the mandate’s zone', () => {
    expect(lastDay(deadline('dispatch', '2024-09-25T15:59:59.999Z', reckoning))).toBe('2024-10-10');
    expect(lastDay(deadline('dispatch', '2024-09-25T16:00:00.000Z', reckoning))).toBe('2024-10-11');
  });

  it('ends with its last day, to the millisecond', () => {
    const due = deadline('objection', '2024-09-13T09:00:00+08:00', reckoning);
    expect(due).toStrictEqual({
      status: 'known',
      name: 'objection',
      from: '2024-09-13T09:00:00+08:00',
      lastDay: '2024-09-23',
      ends: '2024-09-23T16:00:00.000Z',
    });
    expect(isLate(due, '2024-09-23T23:59:59.999+08:00')).toBe(false);
    expect(isLate(due, '2024-09-24T00:00:00.000+08:00')).toBe(true);
  });

  it('of months ends with a month that is too short', () =>
    expect(lastDay(deadline('answer', '2024-11-30T09:00:00+08:00', reckoning))).toBe('2025-02-28'));

  it('that reaches an uncovered year is unknown and neither kept nor missed', () => {
    const due = deadline('result-notice', '2024-12-20T09:00:00+08:00', reckoning);
    expect(due).toMatchObject({ status: 'unknown', year: 2025 });
    expect(isLate(due, '2030-01-01T00:00:00Z')).toBe('unknown');
  });
});

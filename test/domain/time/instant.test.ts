import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateIn, epochMs, instant } from '../../../src/domain/index.ts';

const accepted: readonly (readonly [string, string])[] = [
  ['2024-09-25T18:00:00+08:00', '2024-09-25T10:00:00.000Z'],
  ['2024-09-25T10:00:00Z', '2024-09-25T10:00:00.000Z'],
  ['2024-09-25T17:59:59.999+08:00', '2024-09-25T09:59:59.999Z'],
  ['2024-09-25T15:45:00+05:45', '2024-09-25T10:00:00.000Z'],
  ['2024-02-29T00:00:00+14:00', '2024-02-28T10:00:00.000Z'],
  ['1988-07-01T12:00:00+09:00', '1988-07-01T03:00:00.000Z'],
];

const refused = [
  '18:00',
  '2024-09-25',
  '2024-09-25 18:00:00+08:00',
  '2024-09-25T18:00+08:00',
  '2024-09-25T18:00:00',
  '2024-09-25T24:00:00+08:00',
  '2024-09-25T18:00:00+99:99',
  '2024-09-25T18:00:00-00:00',
  '2024-09-25T18:00:00.0009+08:00',
  '2024-09-25T23:59:60Z',
  '2024-02-30T00:00:00Z',
  '2023-02-29T00:00:00Z',
  '0000-01-01T00:00:00Z',
  '1899-12-31T23:59:59Z',
  '2200-01-01T00:00:00Z',
  '2024-W39-3T18:00:00+08:00',
  '2024-269T18:00:00+08:00',
  '2024-09-25T18:00:00+08:00[Asia/Shanghai]',
  '2024-09-25T18:00:00 CST',
  '2024-09-25T18:00:00+0800',
  '２０２４-09-25T18:00:00+08:00',
  ' 2024-09-25T18:00:00+08:00',
  '',
];

describe('an instant', () => {
  it.each(accepted)('%s is %s', (text, utc) => {
    expect(new Date(epochMs(instant.parse(text))).toISOString()).toBe(utc);
  });

  it.each(refused)('refuses `%s`', (text) => {
    expect(instant.safeParse(text).success).toBe(false);
  });

  it('is the same however its offset is spelt', () => {
    const when = fc.date({ min: new Date('1950-01-01'), max: new Date('2199-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(when, fc.integer({ min: -11 * 60, max: 14 * 60 }), (at, minutes) => {
        const local = new Date(at.getTime() + minutes * 60_000).toISOString().slice(0, -1);
        const [h, m] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
        const offset = `${minutes < 0 ? '-' : '+'}${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`;
        fc.pre(offset !== '-00:00');
        expect(epochMs(instant.parse(local + offset))).toBe(at.getTime());
      }),
    );
  });

  it('falls on the date of the zone asked for', () => {
    expect(dateIn('Asia/Shanghai', '2024-09-25T16:00:00Z')).toBe('2024-09-26');
    expect(dateIn('Asia/Shanghai', '2024-09-25T15:59:59.999Z')).toBe('2024-09-25');
  });
});

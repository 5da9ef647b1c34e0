import { describe, expect, it } from 'vitest';
import { heldDuring, heldOn, holdingsOf, type Truth } from '../../../src/domain/index.ts';
import { smallDirectory } from '../../support/small-directory.ts';

const held = (from?: string, until?: string) => {
  const tenure = { person: 'jia', post: 'member', ...(from ? { from } : {}), ...(until ? { until } : {}) };
  const index = smallDirectory([tenure]);
  return { index, holding: holdingsOf(index, 'jia')[0] as NonNullable<ReturnType<typeof holdingsOf>[0]> };
};

const on: readonly (readonly [string, string | undefined, string | undefined, string, Truth])[] = [
  ['the first day', '2020-01-01', '2022-01-01', '2020-01-01', true],
  ['the day before', '2020-01-01', '2022-01-01', '2019-12-31', false],
  ['the last day', '2020-01-01', '2022-01-01', '2021-12-31', true],
  ['the day it ended', '2020-01-01', '2022-01-01', '2022-01-01', false],
  ['any day of an open end', '2020-01-01', undefined, '2030-01-01', true],
  ['a day before the directory, beginning unknown', undefined, undefined, '2024-06-30', undefined],
  ['the day of the directory, beginning unknown', undefined, undefined, '2024-07-01', true],
  ['a day after it ended, beginning unknown', undefined, '2022-01-01', '2023-01-01', false],
];

describe('a tenure on a day', () => {
  it.each(on)('%s', (_what, from, until, day, expected) => {
    const { index, holding } = held(from, until);
    expect(heldOn(index, holding, day)).toBe(expected);
  });
});

const during: readonly (readonly [string, string | undefined, string | undefined, Truth])[] = [
  ['a day inside', '2020-05-05', undefined, true],
  ['a day outside', '2022-05-05', undefined, false],
  ['a year inside', '2021', undefined, true],
  ['a year outside', '2023', undefined, false],
  ['a month that the tenure ends in', '2022-03', undefined, undefined],
  ['a year that the tenure ends in', '2022', undefined, undefined],
  ['a year that the tenure begins in, wholly', '2020', undefined, true],
  ['a period across the end', '2021-06', '2023', true],
  ['a period after the end', '2022-04', '2023', false],
  ['a period through the day before the beginning', '2018', '2019-12-31', false],
  ['an unknown time', undefined, undefined, undefined],
];

describe('a tenure from 2020 until 15 March 2022, when it happened in', () => {
  it.each(during)('%s', (_what, from, through, expected) => {
    const { index, holding } = held('2020-01-01', '2022-03-15');
    expect(heldDuring(index, holding, { from, through })).toBe(expected);
  });
});

describe('posts of a person', () => {
  it('include those that come with another', () => {
    const index = smallDirectory([{ person: 'jia', post: 'secretary', from: '2020-01-01' }]);
    expect(holdingsOf(index, 'jia').map(({ post }) => post.id)).toStrictEqual(['secretary', 'patron']);
  });
});

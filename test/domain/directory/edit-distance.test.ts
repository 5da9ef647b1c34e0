import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../src/domain/directory/names/edit-distance.ts';
import { runs } from './runs.ts';

/** The definition, word for word. */
const byDefinition = (a: readonly string[], b: readonly string[]): number => {
  if (a.length === 0 || b.length === 0) return a.length + b.length;
  const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return Math.min(
    byDefinition(a.slice(0, -1), b) + 1,
    byDefinition(a, b.slice(0, -1)) + 1,
    byDefinition(a.slice(0, -1), b.slice(0, -1)) + (a.at(-1) === b.at(-1) ? 0 : 1),
    swapped ? byDefinition(a.slice(0, -2), b.slice(0, -2)) + 1 : Number.POSITIVE_INFINITY,
  );
};

const between = (a: string, b: string): number => editDistance(Array.from(a), Array.from(b));

describe('the distance of two names', () => {
  it.each([
    ['', '', 0],
    ['', '张三', 2],
    ['张三', '张三', 0],
    ['张三', '张四', 1],
    ['信访局', '访信局', 1],
    ['信访局', '信访', 1],
    ['信访局', '局访信', 2],
    ['𠮷野', '吉野', 1],
  ])('%s and %s is %i', (a, b, expected) => {
    expect(between(a, b)).toBe(expected);
  });

  it('is what its definition says', () => {
    const name = fc.array(fc.constantFrom('甲', '乙', '丙'), { maxLength: 5 });
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(editDistance(a, b)).toBe(byDefinition(a, b));
      }),
      runs(300),
    );
  });
});

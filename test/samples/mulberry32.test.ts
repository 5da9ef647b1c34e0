import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../src/samples/chance.ts';
import { mulberry32 } from '../../src/samples/mulberry32.ts';

const numbers = (seed: number, count: number): readonly number[] => {
  const random = mulberry32(seed);
  return Array.from({ length: count }, () => random());
};

describe('mulberry32', () => {
  it('gives the known numbers of seed 0 and 1', () => {
    expect(numbers(0, 3)).toStrictEqual([0.26642920868471265, 0.0003297457005828619, 0.2232720274478197]);
    expect(numbers(1, 2)).toStrictEqual([0.6270739405881613, 0.002735721180215478]);
  });

  it('stays in [0, 1) and fills it evenly', () => {
    const all = numbers(42, 10_000);
    expect(all.every((number) => number >= 0 && number < 1)).toBe(true);
    const tenths = Array.from({ length: 10 }, (_, i) => all.filter((n) => Math.floor(n * 10) === i).length);
    expect(Math.min(...tenths)).toBeGreaterThan(900);
  });
});

describe('a chance', () => {
  const chance = chanceOf(mulberry32(5));

  it('picks by weight', () => {
    const picked = Array.from({ length: 4000 }, () =>
      chance.weighted([
        [3, 'often'],
        [1, 'seldom'],
        [0, 'never'],
      ] as const),
    );
    const often = picked.filter((word) => word === 'often').length;
    expect(often).toBeGreaterThan(2800);
    expect(often).toBeLessThan(3200);
    expect(picked).not.toContain('never');
  });

  it('picks nothing from nothing', () => {
    expect(() => chance.pick([])).toThrow(RangeError);
  });
});

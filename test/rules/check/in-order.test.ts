import { describe, expect, it } from 'vitest';
import { attempt } from '../../../src/rules/check/attempt.ts';
import type { CheckProblem, Severity } from '../../../src/rules/check/check-problem.ts';
import { inOrder } from '../../../src/rules/check/in-order.ts';

const text = { 'zh-CN': '甲', en: 'a' };
const problem = (code: string, severity: Severity, line?: number, column = 1): CheckProblem => ({
  code,
  severity,
  message: text,
  ...(line !== undefined && { place: { line, column } }),
});

describe('problems', () => {
  it('are told in the order of the text, those without a place first', () => {
    const mixed = [
      problem('d', 'error', 2, 1),
      problem('c', 'warning', 1, 9),
      problem('b', 'error', 1, 2),
      problem('a', 'error'),
    ];
    expect(inOrder(mixed).map(({ code }) => code)).toStrictEqual(['a', 'b', 'c', 'd']);
  });

  it('are told up to a hundred of each severity, and how many are not', () => {
    const many = Array.from({ length: 130 }, (_, i) => problem(`e${i}`, 'error', i));
    const warnings = Array.from({ length: 101 }, (_, i) => problem(`w${i}`, 'warning', i));
    const told = inOrder([...many, ...warnings, problem('too-many-problems', 'error')]);
    expect(told.filter(({ code }) => code.startsWith('e'))).toHaveLength(100);
    expect(told.filter(({ code }) => code.startsWith('w'))).toHaveLength(100);
    expect(told.at(-1)?.message.en).toBe('at least 32 more problems are not listed');
  });
});

describe('an attempt', () => {
  it('lets errors through that are no problems of what was read', () => {
    expect(() =>
      attempt(() => {
        throw new RangeError('stack');
      }),
    ).toThrow(RangeError);
  });
});

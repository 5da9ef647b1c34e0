import { describe, expect, it } from 'vitest';
import { checkRuleSet } from '../../../src/rules/check/check-rule-set.ts';
import { coverageOf } from '../../../src/rules/check/coverage.ts';
import type { RuleSet } from '../../../src/rules/index.ts';
import { good, problemsIn } from './checked.ts';

const set = JSON.parse(good) as RuleSet;
const withCases = (...given: readonly RuleSet['cases'][number]['given'][]): RuleSet => ({
  ...set,
  cases: given.map((facts, i) => ({
    name: `case ${i}`,
    given: facts,
    expect: { outcome: 'undetermined', grounds: [] },
  })),
});
const seen = ({ rules, conditions }: ReturnType<typeof coverageOf>) =>
  Object.fromEntries([...rules, ...conditions].map((each) => [each.pointer, [each.true, each.false]]));

describe('coverage', () => {
  it('says of every rule and condition whether the cases saw it true and false', () => {
    expect(seen(coverageOf(set))).toStrictEqual({
      '/rules/0/conditions': [true, false],
      '/rules/1/conditions': [false, true],
      '/rules/2/conditions': [false, false],
      '/conditions/covered': [true, false],
      '/conditions/covered/any/0': [true, false],
      '/rules/0/conditions/all/0': [true, false],
      '/rules/1/conditions/all/0': [false, true],
      '/rules/2/conditions/all/0': [false, false],
    });
    expect(coverageOf(set).rules.map(({ name }) => name)).toStrictEqual(['committee', 'claim', 'danger']);
    expect(coverageOf(set).share).toBe(6 / 16);
  });

  it('is whole when all was seen both ways', () => {
    const full = withCases(
      { 'matter.kind': 'claim', 'matter.dangers': ['life-at-risk'], 'scope.committee': true },
      { 'matter.kind': 'misconduct', 'matter.dangers': [], 'scope.committee': false },
    );
    expect(coverageOf(full).share).toBe(1);
  });

  it('counts nothing that is unknown', () => {
    expect(coverageOf(withCases({})).share).toBe(0);
    expect(coverageOf(withCases()).share).toBe(0);
  });
});

describe('a threshold', () => {
  it('asks for nothing unless it is given, nor where it is met', () => {
    expect(problemsIn(good)).toStrictEqual([]);
    expect(problemsIn(good, { coverage: 6 / 16 })).toStrictEqual([]);
  });

  it('has what was not seen told as warnings', () => {
    const { ruleSet, problems } = checkRuleSet(good, { coverage: 1 });
    expect(ruleSet).toBeDefined();
    expect(problems).toHaveLength(8);
    expect(problems.every(({ code, severity }) => code === 'not-covered' && severity === 'warning')).toBe(
      true,
    );
    const texts = new Set(problems.map(({ message }) => message.en));
    expect(texts).toStrictEqual(
      new Set(['no case sees it false', 'no case sees it true', 'no case sees it true or false']),
    );
  });
});

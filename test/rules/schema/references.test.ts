import { describe, expect, it } from 'vitest';
import { parseValue } from '../../../src/json/index.ts';
import { type RuleSet, ruleSet } from '../../../src/rules/index.ts';
import { problemsOf } from '../../json/caught.ts';
import { ruleSetAround } from '../../support/arbitrary-rules.ts';

const rule = (name: string, more: Partial<RuleSet['rules'][number]> = {}): RuleSet['rules'][number] => ({
  name,
  cites: [{ source: 'nowhere', clause: '1', verified: false }],
  because: { 'zh-CN': '测试', en: 'a test' },
  conditions: { all: [{ fact: 'matter.kind', operator: 'equal', value: 'claim' }] },
  event: { type: 'in-scope' },
  ...more,
});

const told = (conditions: RuleSet['conditions'], ...rules: RuleSet['rules']) =>
  problemsOf(() => parseValue(ruleSet, ruleSetAround(conditions, rules))).map(
    ({ code, pointer, message }) => `${code} ${pointer} ${message.en.replace(/^.*: /, '')}`,
  );

describe('the door refuses a rule set', () => {
  it('whose names clash or are not allowed', () => {
    expect(told({}, rule('a', { group: 'b' }), rule('b'), rule('a'), rule('constructor'))).toStrictEqual([
      'duplicate-name /rules/1/name the name `b` is already that of another rule or group',
      'duplicate-name /rules/2/name the name `a` is already that of another rule or group',
      'forbidden-name /rules/3/name the name `constructor` is not allowed',
    ]);
  });

  it('that names what there is not', () => {
    const conditions = { any: [{ not: { condition: 'no' } }] };
    expect(
      told(
        {},
        rule('a', { conditions, exceptionTo: ['x'], cites: [{ source: 'y', clause: '1', verified: true }] }),
      ),
    ).toStrictEqual([
      'unknown-condition /rules/0/conditions/any/0/not/condition there is no condition named `no`',
      'unknown-rule /rules/0/exceptionTo/0 there is no rule or group named `x`',
      'unknown-source /rules/0/cites/0/source there is no source named `y`',
    ]);
  });

  it('whose conditions refer to each other in a circle, with the way round', () => {
    const conditions = {
      a: { condition: 'b' },
      b: { not: { condition: 'c' } },
      c: { any: [{ condition: 'a' }] },
    };
    expect(told(conditions, rule('r', { conditions: { condition: 'a' } }))).toStrictEqual([
      'condition-cycle /conditions/a `a` → `b` → `c` → `a`',
    ]);
  });

  it('whose exceptions go in a circle, by rules and by groups', () => {
    expect(
      told(
        {},
        rule('a', { group: 'g' }),
        rule('b', { exceptionTo: ['g'] }),
        rule('c', { group: 'g', exceptionTo: ['b'] }),
      ),
    ).toStrictEqual(['exception-cycle /rules/1/exceptionTo `b` → `g` → `c` → `b`']);
    expect(told({}, rule('a', { group: 'g', exceptionTo: ['g'] }))).toStrictEqual([
      'exception-cycle /rules/0/exceptionTo `a` → `g` → `a`',
    ]);
  });

  it('whose conditions would be too many when written out', () => {
    const double = (name: string) => ({ any: [{ condition: name }, { condition: name }] });
    const leaf = { all: [{ fact: 'matter.kind', operator: 'equal', value: 'claim' }] } as const;
    const named = Object.fromEntries(
      Array.from({ length: 10 }, (_, i) => [`c${i}`, i === 0 ? leaf : double(`c${i - 1}`)]),
    );
    const [problem] = problemsOf(() =>
      parseValue(ruleSet, ruleSetAround(named, [rule('r', { conditions: { condition: 'c9' } })])),
    );
    expect(problem.code).toBe('conditions-too-deep');
  });
});

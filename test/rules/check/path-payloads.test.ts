import { afterEach, describe, expect, it } from 'vitest';
import { checkRuleSet } from '../../../src/rules/check/check-rule-set.ts';
import { codesIn, edited, withCondition } from './checked.ts';
import { pathPayloads } from './path-payloads.ts';

const kind = { fact: 'matter.kind', operator: 'equal', value: 'claim' };

const positions: readonly (readonly [where: string, write: (payload: string) => string, code: string])[] = [
  ['a path', (path) => withCondition({ ...kind, path }), 'path-refused'],
  ['a parameter', (x) => withCondition({ ...kind, params: { x } }), 'params-refused'],
  ['a fact', (fact) => withCondition({ ...kind, fact }), 'unknown-fact'],
  ['an operator', (operator) => withCondition({ ...kind, operator }), 'unknown-operator'],
  ['a value', (value) => withCondition({ ...kind, value }), 'unknown-value'],
  [
    'one of several values',
    (value) => withCondition({ ...kind, operator: 'in', value: [value] }),
    'unknown-value',
  ],
  [
    'a fact to compare with',
    (path) => withCondition({ ...kind, value: { fact: 'matter.field', path } }),
    'fact-as-value',
  ],
  ['a condition', (condition) => withCondition({ condition }), 'invalid-name'],
  ['an expression', (text) => withCondition(text), 'not-a-condition'],
  [
    'the path of an effect',
    (path) => edited('{ "type": "in-scope" }', JSON.stringify({ type: 'in-scope', path })),
    'path-refused',
  ],
];

describe('a published attack on paths and expressions', () => {
  afterEach(() => {
    expect((globalThis as Record<string, unknown>)['PWNED']).toBeUndefined();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('is one of at least sixty', () => {
    expect(new Set(pathPayloads).size).toBe(pathPayloads.length);
    expect(pathPayloads.length).toBeGreaterThanOrEqual(60);
  });

  it.each(pathPayloads)('%s is refused wherever it is written', (payload) => {
    for (const [where, write, code] of positions) {
      const { ruleSet, problems } = checkRuleSet(write(payload));
      expect([where, ...problems.map((problem) => problem.code)]).toStrictEqual([where, code]);
      expect(ruleSet).toBeUndefined();
    }
  });
});

describe('a key that other engines know', () => {
  it.each([
    ['priority-refused', { ...kind, priority: 1 }],
    ['priority-refused', { all: [kind], priority: 1 }],
    ['path-refused', { ...kind, path: '' }],
    ['path-refused', { ...kind, path: null }],
    ['params-refused', { ...kind, params: {} }],
  ])('is refused as %s', (code, condition) => {
    expect(codesIn(withCondition(condition))).toStrictEqual([code]);
  });
});

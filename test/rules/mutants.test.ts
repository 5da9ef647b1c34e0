import { describe, expect, it } from 'vitest';
import { parseValue } from '../../src/json/index.ts';
import { type RuleSet, ruleSet } from '../../src/rules/index.ts';
import type { Fate } from '../../src/rules/prove/mutants/fate.ts';
import { mutantsOf, tryMutants } from '../../src/rules/prove/mutants/trial.ts';
import { long } from '../support/long.ts';
import { inspectionRules, shippedRuleSets } from '../support/shipped.ts';

describe.each(shippedRuleSets)('small mistakes in %s', (_path, set) => {
  it(`come to light${long ? '' : ', of which every fifth is made'}`, { timeout: 120_000 }, () => {
    const { tried, caught, survivors } = tryMutants(
      set,
      mutantsOf(set).filter((_, at) => long || at % 5 === 0),
    );
    expect(tried.length).toBeGreaterThan(long ? 100 : 20);
    expect(survivors.map(({ kind, pointer }) => `${kind} ${pointer}`)).toStrictEqual([]);
    expect(caught).toBeGreaterThanOrEqual(0.95);
  });
});

/** A rule set of three rules with cases that leave something open. */
const small: RuleSet = parseValue(ruleSet, {
  ...inspectionRules,
  conditions: {
    everything: { any: [{ condition: 'urgent' }, { not: { condition: 'urgent' } }] },
    urgent: { any: [{ fact: 'matter.dangers', operator: 'contains', value: 'life-at-risk' }] },
  },
  rules: [
    {
      ...inspectionRules.rules[0],
      name: 'take',
      group: 'usual',
      conditions: { all: [{ fact: 'scope.committee', operator: 'equal', value: true }] },
      event: { type: 'in-scope' },
    },
    {
      ...inspectionRules.rules[0],
      name: 'send',
      group: 'usual',
      conditions: {
        all: [
          { fact: 'scope.committee', operator: 'equal', value: false },
          { fact: 'matter.field', operator: 'in', value: ['environment'] },
        ],
      },
      event: { type: 'referral', params: { to: 'deciding-organ' } },
    },
    {
      ...inspectionRules.rules[0],
      name: 'ask',
      group: undefined,
      conditions: { condition: 'urgent' },
      event: { type: 'undetermined', params: { ask: { 'zh-CN': '？', en: '?' } } },
      exceptionTo: ['take', 'send'],
    },
    {
      ...inspectionRules.rules[0],
      name: 'label',
      group: undefined,
      conditions: { all: [{ fact: 'matter.field', operator: 'notIn', value: ['environment', 'other'] }] },
      event: { type: 'label', params: { name: 'field' } },
    },
  ],
  cases: [
    {
      name: 'taken',
      given: { 'scope.committee': true, 'matter.dangers': [], 'matter.field': 'selection-and-appointment' },
      expect: { outcome: 'in-scope', grounds: ['take'], labels: ['field'] },
    },
    {
      name: 'asked',
      given: { 'scope.committee': true, 'matter.dangers': ['life-at-risk'], 'matter.field': 'other' },
      expect: { outcome: 'undetermined', grounds: ['ask'] },
    },
  ],
});

describe('the mistakes that can be made in a rule set', () => {
  const mutants = mutantsOf(small);

  it('are of every kind, and each changes one place', () => {
    expect(new Set(mutants.map(({ kind }) => kind))).toStrictEqual(
      new Set([
        'condition-removed',
        'comparison-negated',
        'value-changed',
        'group-changed',
        'reference-changed',
        'effect-changed',
        'exception-removed',
        'group-left',
        'rule-removed',
      ]),
    );
    for (const { set } of mutants) expect(set).not.toStrictEqual(small);
    expect(new Set(mutants.map(({ set }) => JSON.stringify(set))).size).toBe(mutants.length);
  });

  it('change lists of values by one', () => {
    const lists = mutants.flatMap(({ kind, now }) =>
      kind === 'value-changed' ? [(now as { value: unknown }).value] : [],
    );
    expect(lists).toContainEqual(['environment', 'other']);
    expect(lists).toContainEqual(['environment']);
    expect(lists).toContainEqual(['environment', 'other', 'selection-and-appointment']);
  });

  it('forget a rule that is removed in the exceptions of others', () => {
    const removed = mutants.filter(({ kind }) => kind === 'rule-removed').map(({ set }) => set.rules);
    expect(removed.map((rules) => rules.find(({ name }) => name === 'ask')?.exceptionTo)).toStrictEqual([
      ['send'],
      ['take'],
      undefined,
      ['take', 'send'],
    ]);
  });

  it('do not remove the only rule', () =>
    expect(
      mutantsOf({ ...small, rules: small.rules.slice(0, 1) }).filter(({ kind }) => kind === 'rule-removed'),
    ).toStrictEqual([]));

  it('each have a fate', () => {
    const { tried, counts, caught, survivors } = tryMutants(small, mutants);
    expect(tried.length).toBe(mutants.length);
    const fates: readonly Fate[] = ['refused', 'case-failed', 'new-finding', 'equivalent', 'survived'];
    for (const fate of fates) expect([fate, counts[fate] > 0]).toStrictEqual([fate, true]);
    expect(survivors.length).toBe(counts.survived);
    expect(caught).toBe(1 - counts.survived / (mutants.length - counts.equivalent));
  });

  it('are all caught where there are none', () => expect(tryMutants(small, []).caught).toBe(1));
});

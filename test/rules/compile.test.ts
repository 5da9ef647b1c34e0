import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Facts, factNames } from '../../src/domain/facts/catalogue.ts';
import { canonicalJson } from '../../src/json/index.ts';
import {
  type Comparison,
  compile,
  compiled,
  evaluate,
  type Group,
  type Rule,
} from '../../src/rules/index.ts';
import { completeFacts, partialFacts, ruleSetAround } from '../support/arbitrary-rules.ts';
import { deepFreeze } from '../support/deep-freeze.ts';
import { drawnWithFacts } from '../support/differential.ts';
import { inspectionRules, shippedRuleSets } from '../support/shipped.ts';

const anyFacts = fc.oneof(partialFacts(factNames), completeFacts(factNames));

const rule = (name: string, conditions: Group, more: Partial<Rule> = {}): Rule => ({
  name,
  cites: [{ source: 'nowhere', clause: '1', verified: false }],
  because: { 'zh-CN': '测试', en: 'a test' },
  conditions,
  event: { type: 'in-scope' },
  ...more,
});

const specific: Comparison = { fact: 'matter.specific', operator: 'equal', value: true };

describe.each(shippedRuleSets)('%s, compiled', (_path, set) => {
  const { evaluate: fast, decide } = compile(set);

  it('gives every case the verdict of the definition', () => {
    for (const { given } of set.cases) expect(fast(given)).toStrictEqual(evaluate(set, given));
  });

  it('gives any facts the verdict of the definition', () =>
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(fast(facts)).toStrictEqual(evaluate(set, facts));
      }),
      { numRuns: 2000 },
    ));

  it('decides as its verdict does', () =>
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { grounds, pending, labels, ...decision } = fast(facts);
        expect(decide(facts)).toStrictEqual(decision);
      }),
    ));
});

describe('an evaluation', () => {
  const { evaluate: fast } = compile(inspectionRules);

  it('changes no fact', () =>
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const before = canonicalJson(facts as never);
        deepFreeze(facts);
        expect(() => fast(facts)).not.toThrow();
        expect(canonicalJson(facts as never)).toBe(before);
      }),
    ));

  it('does not depend on the evaluations before it', () =>
    fc.assert(
      fc.property(drawnWithFacts(4, 4), ({ drawn: { set }, complete, partial }) => {
        const together = compile(set);
        for (const facts of [...complete, ...partial, ...complete])
          expect(together.evaluate(facts)).toStrictEqual(compile(set).evaluate(facts));
      }),
    ));

  it('takes a fact that is there without a value as unknown', () => {
    const facts: Facts = { 'matter.kind': undefined, 'report.before-opening': undefined };
    expect(fast(facts)).toStrictEqual(fast({}));
  });

  it('gives verdicts that cannot spoil one another', () => {
    const first = fast({ 'report.before-opening': true });
    expect(Object.isFrozen(first.grounds)).toBe(true);
    expect(Object.isFrozen(first.labels)).toBe(true);
  });
});

describe('compiling', () => {
  it('is done once for a rule set', () => {
    expect(compiled(inspectionRules)).toBe(compiled(inspectionRules));
    expect(compiled({ ...inspectionRules })).not.toBe(compiled(inspectionRules));
    expect(compiled(inspectionRules).ruleSet).toBe(inspectionRules);
  });

  it('does not change the rule set', () => {
    const set = deepFreeze(structuredClone(inspectionRules));
    expect(compile(set).evaluate({})).toStrictEqual(evaluate(inspectionRules, {}));
  });

  it('shares named conditions that would be endless if each were written out', () => {
    const names = Array.from({ length: 60 }, (_, i) => `level-${i}`);
    const other: Comparison = { fact: 'matter.contested', operator: 'equal', value: true };
    const conditions = Object.fromEntries(
      names.map((name, i): [string, Group] => {
        const below = { condition: `level-${i - 1}` };
        return i === 0
          ? [name, { any: [specific, other] }]
          : [name, { any: [{ all: [below, specific] }, { all: [below, other] }] }];
      }),
    );
    const { evaluate: fast } = compile(ruleSetAround(conditions, [rule('deep', { condition: 'level-59' })]));
    expect(fast({ 'matter.specific': true }).outcome).toBe('in-scope');
    expect(fast({ 'matter.specific': false, 'matter.contested': false }).doubt).toBe('nothing-matched');
    expect(fast({ 'matter.specific': false }).doubt).toBe('unknown-facts');
  });

  it('keeps a contradiction unknown while its fact is', () => {
    const contradiction: Group = { all: [specific, { not: specific }] };
    const tautology: Group = { any: [specific, { not: specific }] };
    const set = ruleSetAround({}, [rule('never', contradiction), rule('always', tautology)]);
    const { evaluate: fast } = compile(set);
    expect(fast({}).pending).toStrictEqual(['never', 'always']);
    expect(fast({ 'matter.specific': false }).grounds).toStrictEqual(['always']);
  });

  it('takes any number of facts, also such as the catalogue does not have', () => {
    const names = Array.from({ length: 40 }, (_, i) => `fact-${i}`);
    const compare = (i: number, value: string): Comparison =>
      ({ fact: names[i % 40], operator: 'equal', value }) as unknown as Comparison;
    const rules = Array.from({ length: 60 }, (_, i) =>
      rule(`rule-${i}`, {
        all: [
          compare(0, i % 3 === 0 ? 'x' : 'y'),
          { any: [compare(i + 1, 'x'), { all: [compare(i + 33, 'y'), compare(i % 2 === 0 ? 0 : 7, 'x')] }] },
        ],
      }),
    );
    const set = ruleSetAround({}, rules);
    const { evaluate: fast } = compile(set);
    const value = fc.constantFrom('x', 'y', 'z', undefined);
    fc.assert(
      fc.property(fc.tuple(...names.map(() => value)), (values) => {
        const facts = Object.fromEntries(values.map((one, i) => [names[i], one])) as Facts;
        expect(fast(facts)).toStrictEqual(evaluate(set, facts));
      }),
    );
  });

  it('takes a rule set of any size', () => {
    const kinds = ['misconduct', 'claim', 'suggestion'];
    const rules = Array.from({ length: 700 }, (_, i) =>
      rule(
        `rule-${i}`,
        {
          all: [
            { fact: 'matter.kind', operator: 'equal', value: kinds[i % 3] as string },
            { fact: 'matter.remedy', operator: i % 2 === 0 ? 'equal' : 'notEqual', value: 'litigation' },
          ],
        },
        i % 7 === 0 ? { exceptionTo: [`rule-${i + 1}`] } : {},
      ),
    );
    const set = ruleSetAround({}, rules);
    const { evaluate: fast } = compile(set);
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(fast(facts)).toStrictEqual(evaluate(set, facts));
      }),
      { numRuns: 30 },
    );
  });
});

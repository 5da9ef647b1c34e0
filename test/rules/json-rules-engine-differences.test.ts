import { readFileSync } from 'node:fs';
import { Engine, type EngineOptions, type RuleProperties, type TopLevelCondition } from 'json-rules-engine';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/domain/facts/catalogue.ts';
import { compile, evaluate, ruleSet } from '../../src/rules/index.ts';
import { inspectionRules } from '../support/shipped.ts';

/** Each deliberate difference by name: what the stock engine does, and what guanxia does. */
interface Difference {
  readonly stock: () => Promise<unknown>;
  readonly seen: unknown;
  readonly guanxia: () => void;
}

const is = (fact: string, value: unknown): Record<string, unknown> => ({ fact, operator: 'equal', value });

interface Stock {
  readonly named?: Readonly<Record<string, unknown>>;
  readonly options?: EngineOptions;
  readonly more?: Readonly<Record<string, unknown>>;
}

/** How many times a rule with the conditions fires; or the words with which the engine gives up. */
const stock = async (
  conditions: unknown,
  facts: Record<string, unknown>,
  { named = {}, options = {}, more = {} }: Stock = {},
): Promise<unknown> => {
  try {
    const engine = new Engine([], options);
    for (const [name, one] of Object.entries(named)) engine.setCondition(name, one as TopLevelCondition);
    engine.addRule({ conditions, event: { type: 'fired' }, ...more } as unknown as RuleProperties);
    return (await engine.run(facts)).results.length === 1;
  } catch (error) {
    return (error as Error).message;
  }
};

/** The shipped rule set with something else about its first rule. */
const changed = (change: Readonly<Record<string, unknown>>): unknown => {
  const [first, ...others] = inspectionRules.rules;
  return { ...inspectionRules, rules: [{ ...first, ...change }, ...others] };
};

const refused = (set: unknown) => (): void => {
  expect(ruleSet.safeParse(inspectionRules).success).toBe(true);
  expect(ruleSet.safeParse(set).success).toBe(false);
};

const refusedConditions = (conditions: unknown) => refused(changed({ conditions }));

const known = is('matter.specific', true);

/** Both evaluators under the same facts. */
const verdicts = (conditions: unknown, facts: Readonly<Record<string, unknown>>) => {
  const set = { ...inspectionRules, rules: [(changed({ conditions }) as typeof inspectionRules).rules[0]] };
  const checked = ruleSet.parse({ ...set, cases: [] });
  return [evaluate(checked, facts as Facts), compile(checked).evaluate(facts as Facts)];
};

const differences: Readonly<Record<string, Difference>> = {
  'empty any': {
    stock: () => stock({ any: [] }, {}),
    seen: true,
    guanxia: refusedConditions({ any: [] }),
  },
  'empty all': {
    stock: () => stock({ all: [] }, {}),
    seen: true,
    guanxia: refusedConditions({ all: [] }),
  },
  'two groups in one': {
    stock: () => stock({ any: [is('a', 1)], all: [is('a', 2)] }, { a: 1 }),
    seen: true,
    guanxia: refusedConditions({ any: [known], all: [known] }),
  },
  'in a text': {
    stock: () => stock({ all: [{ fact: 'a', operator: 'in', value: '郑州市金水区' }] }, { a: '金水' }),
    seen: true,
    guanxia: refusedConditions({ all: [{ fact: 'matter.kind', operator: 'in', value: 'misconduct' }] }),
  },
  'in something else': {
    stock: () => stock({ all: [{ fact: 'a', operator: 'in', value: 5 }] }, { a: 5 }),
    seen: 'b.indexOf is not a function',
    guanxia: refusedConditions({ all: [{ fact: 'matter.kind', operator: 'in', value: 5 }] }),
  },
  'contains in a text': {
    stock: () => stock({ any: [{ fact: 'a', operator: 'doesNotContain', value: 'x' }] }, { a: 'y' }),
    seen: false,
    guanxia: refusedConditions({
      any: [{ fact: 'matter.kind', operator: 'doesNotContain', value: 'claim' }],
    }),
  },
  'unknown operator': {
    stock: () =>
      stock(
        {
          any: [
            { ...is('a', 1), priority: 2 },
            { fact: 'a', operator: 'equals', value: 1 },
          ],
        },
        { a: 1 },
      ),
    seen: true,
    guanxia: refusedConditions({
      any: [known, { fact: 'matter.specific', operator: 'equals', value: true }],
    }),
  },
  'comparison by size': {
    stock: () => stock({ all: [{ fact: 'a', operator: 'lessThan', value: '13' }] }, { a: '9' }),
    seen: false,
    guanxia: refusedConditions({ all: [{ fact: 'matter.kind', operator: 'lessThan', value: '13' }] }),
  },
  'comparison of instants': {
    stock: () =>
      stock(
        { all: [{ fact: 'a', operator: 'greaterThan', value: '2026-01-01T00:00Z' }] },
        { a: '2026-01-01T00:30+05:00' },
      ),
    seen: true,
    guanxia: refusedConditions({
      all: [{ fact: 'report.receivedAt', operator: 'greaterThan', value: '2026-01-01T00:00Z' }],
    }),
  },
  'operator decorators': {
    stock: () => stock({ all: [{ fact: 'a', operator: 'everyFact:equal', value: 1 }] }, { a: [] }),
    seen: true,
    guanxia: refusedConditions({
      all: [{ fact: 'matter.dangers', operator: 'everyFact:equal', value: 'life-at-risk' }],
    }),
  },
  'value of the wrong type': {
    stock: () => stock({ all: [is('a', 'true')] }, { a: true }),
    seen: false,
    guanxia: refusedConditions({ all: [is('matter.specific', 'true')] }),
  },
  'misspelt fact': {
    stock: () =>
      stock(
        { not: is('subject.inspecter', true) },
        { 'subject.inspector': true },
        { options: { allowUndefinedFacts: true } },
      ),
    seen: true,
    guanxia: refusedConditions({ not: is('subject.inspecter', true) }),
  },
  path: {
    stock: () =>
      stock(
        { all: [{ fact: 'a', operator: 'contains', value: 2, path: '$.list[?(@ > 1)]' }] },
        { a: { list: [1, 2] } },
      ),
    seen: true,
    guanxia: refusedConditions({ all: [{ ...known, path: '$' }] }),
  },
  params: {
    stock: () =>
      stock(
        { all: [{ ...is('a', 2), params: { more: 1 } }] },
        { a: ({ more }: { more: number }) => more + 1 },
      ),
    seen: true,
    guanxia: refusedConditions({ all: [{ ...known, params: {} }] }),
  },
  'priority of a condition': {
    stock: () => stock({ any: [{ ...is('a', 1), priority: 2 }, is('b', 1)] }, { a: 1 }),
    seen: true,
    guanxia: refusedConditions({ any: [{ ...known, priority: 2 }] }),
  },
  'priority of a rule': {
    stock: () => stock({ all: [is('a', 1)] }, { a: 1 }, { more: { priority: 0 } }),
    seen: true,
    guanxia: refused(changed({ priority: 0 })),
  },
  'fact as value': {
    stock: () => stock({ all: [is('a', { fact: 'b' })] }, { a: 1, b: 1 }),
    seen: true,
    guanxia: refusedConditions({ all: [is('matter.specific', { fact: 'matter.contested' })] }),
  },
  'missing named condition': {
    stock: () => stock({ condition: 'nowhere' }, {}),
    seen: 'No condition nowhere exists',
    guanxia: refusedConditions({ condition: 'nowhere' }),
  },
  'named condition that names itself': {
    stock: () => stock({ condition: 'a' }, {}, { named: { a: { all: [{ condition: 'a' }] } } }),
    seen: 'Maximum call stack size exceeded',
    guanxia: refused({
      ...inspectionRules,
      conditions: { ...inspectionRules.conditions, covered: { all: [{ condition: 'covered' }] } },
    }),
  },
  'several rules of one name': {
    stock: async () => {
      const one = { name: 'one', conditions: { all: [is('a', 1)] }, event: { type: 'fired' } };
      const engine = new Engine([structuredClone(one), structuredClone(one)] as unknown as RuleProperties[]);
      return (await engine.run({ a: 1 })).results.length;
    },
    seen: 2,
    guanxia: refused({ ...inspectionRules, rules: [inspectionRules.rules[0], inspectionRules.rules[0]] }),
  },
  'events of any type': {
    stock: async () => {
      let calls = 0;
      const engine = new Engine();
      engine.on('success', () => {
        calls += 1;
      });
      engine.addRule({
        conditions: { all: [is('a', 1)] },
        event: { type: 'success' },
      } as unknown as RuleProperties);
      await engine.run({ a: 1 });
      return calls;
    },
    seen: 2,
    guanxia: refused(changed({ event: { type: 'success' } })),
  },
  'unknown fact': {
    stock: () => stock({ not: is('b', 1) }, {}),
    seen: 'Undefined fact: b',
    guanxia: () => {
      for (const verdict of verdicts({ not: known }, {})) expect(verdict.doubt).toBe('unknown-facts');
    },
  },
  'unknown fact beside a decisive one': {
    stock: () => stock({ any: [is('a', 1), is('b', 1)] }, { a: 1 }),
    seen: 'Undefined fact: b',
    guanxia: () => {
      const conditions = { any: [known, is('matter.contested', true)] };
      for (const verdict of verdicts(conditions, { 'matter.specific': true }))
        expect(verdict.outcome).toBe('in-scope');
    },
  },
  'facts that compute': {
    stock: () => stock({ all: [is('a', 1)] }, { a: async () => 1 }),
    seen: true,
    guanxia: () => {
      const facts = { 'matter.specific': () => true };
      for (const verdict of verdicts({ all: [known] }, facts)) expect(verdict.outcome).toBe('undetermined');
    },
  },
  exceptions: {
    stock: async () => {
      const engine = new Engine([
        { name: 'rule', conditions: { all: [is('a', 1)] }, event: { type: 'x' } },
        { name: 'exception', conditions: { all: [is('a', 1)] }, event: { type: 'y' }, exceptionTo: ['rule'] },
      ] as unknown as RuleProperties[]);
      return (await engine.run({ a: 1 })).results.map(({ name }) => name);
    },
    seen: ['rule', 'exception'],
    guanxia: () => {
      const facts: Facts = {
        'matter.kind': 'claim',
        'matter.remedy': 'litigation',
        'matter.field': 'environment',
      };
      const { grounds } = evaluate(inspectionRules, { ...facts, 'report.before-opening': false });
      expect(grounds).not.toContain('pollution');
    },
  },
  'order of results': {
    stock: async () => {
      const leaf = is('a', 1);
      const engine = new Engine([
        {
          name: 'deep',
          conditions: { all: [leaf, { any: [leaf, { all: [leaf, leaf] }] }] },
          event: { type: 'x' },
        },
        { name: 'shallow', conditions: { all: [leaf] }, event: { type: 'x' } },
      ] as unknown as RuleProperties[]);
      return (await engine.run({ a: 1 })).results.map(({ name }) => name);
    },
    seen: ['shallow', 'deep'],
    guanxia: () => {
      const given = inspectionRules.cases.find(({ expect: { grounds } }) => grounds.length > 1)?.given ?? {};
      const { grounds } = compile(inspectionRules).evaluate(given);
      const inOrder = inspectionRules.rules.map(({ name }) => name).filter((name) => grounds.includes(name));
      expect(grounds).toStrictEqual(inOrder);
    },
  },
  'runs at the same time': {
    stock: async () => {
      const rules = [2, 1].map((priority) => ({
        priority,
        conditions: { all: [is('slow', 1)] },
        event: { type: 'x' },
      }));
      const engine = new Engine(rules as unknown as RuleProperties[]);
      engine.addFact('slow', async (_params, almanac) => {
        const rounds = await almanac.factValue<number>('rounds');
        for (let i = 0; i < rounds; i += 1) await new Promise((resolve) => setImmediate(resolve));
        return 1;
      });
      const runs = await Promise.all([engine.run({ rounds: 1 }), engine.run({ rounds: 50 })]);
      return runs.map(({ results }) => results.length);
    },
    seen: [2, 1],
    guanxia: () => {
      const { evaluate: fast } = compile(inspectionRules);
      expect(fast({})).not.toBeInstanceOf(Promise);
      expect([fast({}), fast({})]).toStrictEqual([fast({}), fast({})]);
    },
  },
  'rules that are changed': {
    stock: async () => {
      const conditions = { all: [{ ...is('a', 1), priority: '7' }] };
      const before = JSON.stringify(conditions);
      await stock(conditions, { a: 1 });
      return JSON.stringify(conditions) === before;
    },
    seen: false,
    guanxia: () => {
      const before = JSON.stringify(inspectionRules);
      compile(inspectionRules).evaluate({});
      expect(JSON.stringify(inspectionRules)).toBe(before);
    },
  },
};

const page = readFileSync(
  new URL('../../docs/reference/json-rules-engine-differences.md', import.meta.url),
  'utf8',
);

describe('a deliberate difference from json-rules-engine', () => {
  it.each(Object.entries(differences))('%s', async (_name, { stock: run, seen, guanxia }) => {
    expect(await run()).toStrictEqual(seen);
    guanxia();
  });

  it('is listed in the reference, each by its name', () => {
    const listed = [...page.matchAll(/^\| ([a-z][^|]*?) \|/gm)].map(([, name]) => name);
    expect(listed.filter((name) => name !== 'difference')).toStrictEqual(Object.keys(differences));
  });
});

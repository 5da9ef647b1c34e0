import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/domain/facts/catalogue.ts';
import { compile, evaluate, type Group, type Rule } from '../../src/rules/index.ts';
import { IncompleteFactsError, judgeWithJsonRulesEngine } from '../../src/rules/json-rules-engine/index.ts';
import { ruleSetAround } from '../support/arbitrary-rules.ts';
import { deepFreeze } from '../support/deep-freeze.ts';
import { inspectionRules, shippedRuleSets } from '../support/shipped.ts';
import { stockEngine } from '../support/stock-engine.ts';

const rule = (conditions: unknown): Rule => ({
  name: 'rule',
  cites: [{ source: 'nowhere', clause: '1', verified: false }],
  because: { 'zh-CN': '测试', en: 'a test' },
  conditions: conditions as Group,
  event: { type: 'in-scope' },
});

interface Behaviour {
  readonly conditions: unknown;
  readonly named?: Readonly<Record<string, unknown>>;
  /** Facts, and whether the rule is true under them. */
  readonly under: readonly (readonly [facts: Readonly<Record<string, unknown>>, truth: boolean])[];
}

const is = (fact: string, value: unknown) => ({ fact, operator: 'equal', value });
const isNot = (fact: string, value: unknown) => ({ fact, operator: 'notEqual', value });

/** What json-rules-engine's documentation says of the operators and forms that guanxia admits. */
const behaviours: Readonly<Record<string, Behaviour>> = {
  'all is true when every member is': {
    conditions: { all: [is('a', 'x'), is('b', true)] },
    under: [
      [{ a: 'x', b: true }, true],
      [{ a: 'x', b: false }, false],
      [{ a: 'y', b: true }, false],
    ],
  },
  'any is true when some member is': {
    conditions: { any: [is('a', 'x'), is('b', true)] },
    under: [
      [{ a: 'y', b: true }, true],
      [{ a: 'x', b: false }, true],
      [{ a: 'y', b: false }, false],
    ],
  },
  'not is true when its condition is not': {
    conditions: { not: is('a', 'x') },
    under: [
      [{ a: 'x' }, false],
      [{ a: 'y' }, true],
    ],
  },
  'groups nest: any of two alls': {
    conditions: {
      any: [
        { all: [is('duration', 'short'), is('fouls', 'five')] },
        { all: [is('duration', 'long'), is('fouls', 'six')] },
      ],
    },
    under: [
      [{ duration: 'short', fouls: 'five' }, true],
      [{ duration: 'long', fouls: 'six' }, true],
      [{ duration: 'short', fouls: 'six' }, false],
      [{ duration: 'long', fouls: 'five' }, false],
    ],
  },
  'groups nest: all of an any and a not': {
    conditions: {
      all: [{ any: [is('a', 'x'), is('a', 'y')] }, { not: { all: [is('b', true), is('c', true)] } }],
    },
    under: [
      [{ a: 'y', b: true, c: false }, true],
      [{ a: 'y', b: true, c: true }, false],
      [{ a: 'z', b: false, c: false }, false],
    ],
  },
  'not nests in not': {
    conditions: { not: { not: { any: [is('a', 'x')] } } },
    under: [
      [{ a: 'x' }, true],
      [{ a: 'y' }, false],
    ],
  },
  'a group of one is that one': {
    conditions: { all: [{ any: [is('a', 'x')] }] },
    under: [
      [{ a: 'x' }, true],
      [{ a: 'y' }, false],
    ],
  },
  'a rule may be a named condition alone': {
    conditions: { condition: 'named' },
    named: { named: { all: [is('a', 'x')] } },
    under: [
      [{ a: 'x' }, true],
      [{ a: 'y' }, false],
    ],
  },
  'named conditions stand anywhere and refer to others': {
    conditions: { all: [{ condition: 'outer' }, { not: { condition: 'inner' } }] },
    named: {
      inner: { any: [is('a', 'x'), is('a', 'y')] },
      outer: { any: [{ condition: 'inner' }, is('b', true)] },
    },
    under: [
      [{ a: 'x', b: true }, false],
      [{ a: 'z', b: true }, true],
      [{ a: 'z', b: false }, false],
    ],
  },
  'equal compares strictly': {
    conditions: { all: [is('a', 'true')] },
    under: [
      [{ a: 'true' }, true],
      [{ a: true }, false],
    ],
  },
  'notEqual compares strictly': {
    conditions: { all: [isNot('a', 'true')] },
    under: [
      [{ a: 'true' }, false],
      [{ a: true }, true],
    ],
  },
  'in asks whether the fact is in the list': {
    conditions: { all: [{ fact: 'a', operator: 'in', value: ['x', 'y'] }] },
    under: [
      [{ a: 'y' }, true],
      [{ a: 'z' }, false],
    ],
  },
  'notIn asks whether it is not': {
    conditions: { all: [{ fact: 'a', operator: 'notIn', value: ['x', 'y'] }] },
    under: [
      [{ a: 'y' }, false],
      [{ a: 'z' }, true],
    ],
  },
  'contains asks whether the fact, a list, has the value': {
    conditions: { all: [{ fact: 'a', operator: 'contains', value: 'x' }] },
    under: [
      [{ a: ['y', 'x'] }, true],
      [{ a: ['y'] }, false],
      [{ a: [] }, false],
    ],
  },
  'doesNotContain asks whether it has not': {
    conditions: { all: [{ fact: 'a', operator: 'doesNotContain', value: 'x' }] },
    under: [
      [{ a: ['y', 'x'] }, false],
      [{ a: ['y'] }, true],
      [{ a: [] }, true],
    ],
  },
};

const cases = Object.entries(behaviours).flatMap(([name, { conditions, named = {}, under }]) =>
  under.map(([facts, truth]) => ({
    title: `${name}: ${JSON.stringify(facts)} makes it ${truth}`,
    set: ruleSetAround(named as Readonly<Record<string, Group>>, [rule(conditions)]),
    facts: facts as Facts,
    truth,
  })),
);

describe('as json-rules-engine documents it', () => {
  it.each(cases)('$title', async ({ set, facts, truth }) => {
    const { results } = await stockEngine(set.rules, set.conditions).run({ ...facts });
    expect({
      stock: results.length === 1,
      definition: evaluate(set, facts).outcome === 'in-scope',
      compiled: compile(set).evaluate(facts).outcome === 'in-scope',
    }).toStrictEqual({ stock: truth, definition: truth, compiled: truth });
  });
});

describe.each(shippedRuleSets)('%s in json-rules-engine', (_path, set) => {
  const read = [...new Set(compile(set).program.slots.map(({ fact }) => fact))] as (keyof Facts)[];
  const plain: Facts = {
    ...Object.fromEntries(read.map((name) => [name, false])),
    'report.channel': 'post',
    'mandate.former-holders': 'excluded',
    'matter.kind': 'suggestion',
    'matter.field': 'other',
    'matter.remedy': 'department',
    'matter.dangers': [],
    'matter.disciplines': [],
  };

  it.each(set.cases.map((one) => [one.name, one] as const))('%s', async (_name, { given }) => {
    const facts = deepFreeze({ ...plain, ...given });
    expect(await judgeWithJsonRulesEngine(set, facts)).toStrictEqual(evaluate(set, facts));
  });
});

describe('a second opinion', () => {
  it('is not given while a fact that the rules read is unknown', async () => {
    await expect(judgeWithJsonRulesEngine(inspectionRules, {})).rejects.toBeInstanceOf(IncompleteFactsError);
    await expect(judgeWithJsonRulesEngine(inspectionRules, {})).rejects.toThrow('matter.kind');
  });

  it('does not ask for facts that the rules do not read', async () => {
    const set = ruleSetAround({ named: { not: is('matter.specific', true) } as Group }, [
      rule({ condition: 'named' }),
    ]);
    expect(await judgeWithJsonRulesEngine(set, { 'matter.specific': false })).toStrictEqual(
      evaluate(set, { 'matter.specific': false }),
    );
  });

  it('leaves the rule set as it was', async () => {
    const set = deepFreeze(structuredClone({ ...inspectionRules, rules: inspectionRules.rules.slice(-1) }));
    const facts = Object.fromEntries(compile(set).program.slots.map(({ fact }) => [fact, false])) as Facts;
    await expect(judgeWithJsonRulesEngine(set, facts)).resolves.toBeDefined();
  });
});

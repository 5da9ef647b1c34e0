import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FactName, type Facts, factNames } from '../../src/domain/facts/catalogue.ts';
import { smallestHittingSet } from '../../src/rules/asks/hitting-set.ts';
import { openMatter } from '../../src/rules/asks/matter.ts';
import { explore } from '../../src/rules/asks/search.ts';
import { mostEvaluations, unlessLimited } from '../../src/rules/asks/search-limit.ts';
import { findSettling } from '../../src/rules/asks/settling-facts.ts';
import {
  asksOf,
  type Comparison,
  compiled,
  type Effect,
  evaluate,
  type Group,
  missingFacts,
  operators,
  outcomesByAnswer,
  type Rule,
  type RuleSet,
  settlingFacts,
  valuesOf,
} from '../../src/rules/index.ts';
import { arbitraryRuleSet, arbitraryValue, partialFacts, ruleSetAround } from '../support/arbitrary-rules.ts';
import { smallestByTrying, withEvery } from '../support/brute-force-asks.ts';
import { inspectionRules } from '../support/shipped.ts';

const rule = (name: string, conditions: Group, event: Effect): Rule => ({
  name,
  cites: [{ source: 'nowhere', clause: '1', verified: false }],
  because: { 'zh-CN': '测试', en: 'a test' },
  conditions,
  event,
});

const small = arbitraryRuleSet({ facts: 5, rules: 8 }).chain((drawn) =>
  fc.tuple(fc.constant(drawn), partialFacts(drawn.names)),
);

const holds = ({ fact, operator, value }: Comparison, facts: Facts): boolean =>
  operators[operator](facts[fact] as never, value);

/** Facts of which each is unknown as often as `unknown` says, in percent. */
const shippedFacts = (unknown: number): fc.Arbitrary<Facts> =>
  fc
    .tuple(
      ...factNames.map((name) =>
        fc.oneof(
          { weight: unknown, arbitrary: fc.constant([name, undefined]) },
          { weight: 100 - unknown, arbitrary: arbitraryValue(name).map((value) => [name, value]) },
        ),
      ),
    )
    .map((entries) => Object.fromEntries(entries) as Facts);

describe('what to ask', () => {
  it('is the smallest set of facts that settles the matter, as trying them all finds it', () =>
    fc.assert(
      fc.property(small, ([{ set, names }, facts]) => {
        expect(settlingFacts(set, facts)).toStrictEqual({
          facts: smallestByTrying(set, facts, names),
          exact: true,
        });
      }),
      { numRuns: 1000 },
    ));

  it('comes with the outcome of every answer', () =>
    fc.assert(
      fc.property(small, ([{ set }, facts]) => {
        const { facts: asked } = settlingFacts(set, facts);
        const { lines, complete } = outcomesByAnswer(set, facts, asked);
        expect(complete).toBe(true);
        for (const known of withEvery(facts, asked)) {
          const fitting = lines.filter(({ when }) => when.every((one) => holds(one, known)));
          const { outcome, to } = evaluate(set, known);
          expect(fitting.map((line) => [line.outcome, line.to, line.settled])).toStrictEqual([
            [outcome, to, true],
          ]);
        }
      }),
      { numRuns: 500 },
    ));

  it('tells no two answers apart that lead to the same', () => {
    const facts = { ...inspectionRules.cases[0]?.given, 'matter.kind': undefined };
    const { lines } = outcomesByAnswer(inspectionRules, facts, ['matter.kind']);
    const kinds = lines.flatMap(({ when }) => when.flatMap(({ value }) => value));
    expect(kinds).toHaveLength(valuesOf('matter.kind').length);
    expect(lines.length).toBeLessThan(kinds.length);
  });

  it('says that an answer which settles nothing leaves the matter undetermined', () => {
    expect(outcomesByAnswer(inspectionRules, {}, ['scope.former'])).toStrictEqual({
      lines: [{ when: [], outcome: 'undetermined', settled: false }],
      complete: true,
    });
  });

  it('is nothing when the matter is settled', () => {
    const one = inspectionRules.cases.find(({ expect: { outcome } }) => outcome === 'in-scope');
    const facts = one?.given ?? {};
    expect(settlingFacts(inspectionRules, facts)).toStrictEqual({ facts: [], exact: true });
    expect(missingFacts(inspectionRules, facts, evaluate(inspectionRules, facts))).toStrictEqual([]);
  });
});

const is = (fact: string): Comparison => ({ fact: fact as FactName, operator: 'equal', value: true });

describe('where either of two facts would do', () => {
  const flags = [
    'report.duplicate',
    'matter.priority',
    'matter.specific',
    'subject.inspector',
    'scope.committee',
  ];
  /** A rule that is unknown while both facts are, and false as soon as one is known. */
  const open = (a: string, b: string): Group => ({ all: [is(a), { not: is(a) }, is(b), { not: is(b) }] });

  /** A known answer that any of the rules may still put in doubt. */
  const setOf = (conditions: readonly Group[]): RuleSet =>
    ruleSetAround({}, [
      rule('known', { all: [is('matter.contested')] }, { type: 'in-scope' }),
      ...conditions.map((one, i) => rule(`open-${i}`, one, { type: 'referral', params: { to: 'police' } })),
    ]);

  it('the one is asked for that serves most', () => {
    const set = setOf([
      open('report.duplicate', 'matter.specific'),
      open('matter.specific', 'scope.committee'),
    ]);
    expect(settlingFacts(set, { 'matter.contested': true }).facts).toStrictEqual(['matter.specific']);
  });

  it('the first of the catalogue is asked for if they serve alike', () => {
    const set = setOf([open('scope.committee', 'report.duplicate')]);
    expect(settlingFacts(set, { 'matter.contested': true }).facts).toStrictEqual(['report.duplicate']);
  });

  /** Two facts of which one is needed while a third has a value; that may be one of them. */
  const pair = fc.record({
    a: fc.constantFrom(...flags),
    b: fc.constantFrom(...flags),
    when: fc.option(fc.record({ fact: fc.constantFrom(...flags), value: fc.boolean() }), { nil: undefined }),
  });

  it('the smallest choice that serves all pairs is found', () =>
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 8 }), (pairs) => {
        const conditions = pairs.map(({ a, b, when }): Group => {
          if (when === undefined) return open(a, b);
          return { all: [open(a, b), when.value ? is(when.fact) : { not: is(when.fact) }] };
        });
        const set = setOf(conditions);
        const facts: Facts = { 'matter.contested': true };
        expect(settlingFacts(set, facts)).toStrictEqual({
          facts: smallestByTrying(set, facts, flags as FactName[]),
          exact: true,
        });
      }),
      { numRuns: 500 },
    ));

  it('one that is needed anyway makes another needless', () => {
    const [needed, other, gate] = ['matter.specific', 'report.duplicate', 'scope.committee'] as const;
    const set = setOf([open(other, needed), { all: [open(needed, needed), { not: is(gate) }] }]);
    expect(settlingFacts(set, { 'matter.contested': true }).facts).toStrictEqual([needed]);
  });
});

describe('the smallest set that has one of every list', () => {
  const lists = fc.array(fc.uniqueArray(fc.nat({ max: 7 }), { minLength: 1, maxLength: 4 }), {
    maxLength: 7,
  });
  const hits = (bits: number, list: readonly number[]): boolean => list.some((one) => (bits >> one) & 1);
  const membersOf = (bits: number): readonly number[] =>
    Array.from({ length: 8 }, (_, i) => i).filter((i) => (bits >> i) & 1);

  it('is the first of the smallest, as trying them all finds it', () =>
    fc.assert(
      fc.property(lists, (needed) => {
        const all = Array.from({ length: 256 }, (_, bits) => bits)
          .filter((bits) => needed.every((list) => hits(bits, list)))
          .map(membersOf);
        const first = all.sort((a, b) => a.length - b.length || (a.join() < b.join() ? -1 : 1))[0];
        expect(smallestHittingSet(needed)).toStrictEqual(first);
      }),
      { numRuns: 1000 },
    ));
});

describe('the inspection rules', { timeout: 60_000 }, () => {
  it('need twenty-six facts when nothing is known, and no fewer', () => {
    const { facts, exact } = settlingFacts(inspectionRules, {});
    expect({ number: facts.length, exact }).toStrictEqual({ number: 26, exact: true });
    const { program } = compiled(inspectionRules);
    for (const name of facts) {
      const matter = openMatter(program, {});
      const one = matter.facts.findIndex((fact) => fact.name === name);
      const others = matter.facts.map((_, i) => i).filter((i) => i !== one);
      const needed: (readonly number[])[] = [];
      explore(matter, { chosen: new Set(others), needed });
      expect(needed).toStrictEqual([[one]]);
    }
  });

  it('take few evaluations to ask about, whatever is known', () => {
    const { decide, program } = compiled(inspectionRules);
    for (const unknown of [20, 50, 80, 95]) {
      const open = fc
        .sample(shippedFacts(unknown), { numRuns: 60, seed: unknown })
        .filter((facts) => decide(facts).doubt === 'unknown-facts');
      for (const facts of open) {
        const matter = openMatter(program, facts);
        expect(findSettling(matter).exact).toBe(true);
        expect(matter.evaluations).toBeLessThan(50_000);
      }
    }
  });

  it('ask a person about a contradiction, and when no rule applies', () => {
    const set = ruleSetAround({}, [
      rule('one', { all: [is('matter.specific')] }, { type: 'in-scope' }),
      rule('other', { all: [is('matter.specific')] }, { type: 'referral', params: { to: 'police' } }),
    ]);
    const asked = (facts: Facts) =>
      asksOf(set, facts, evaluate(set, facts)).map(({ question }) => question.en);
    expect(asked({ 'matter.specific': true })).toStrictEqual([
      'the rules contradict each other, so a person must say which prevails',
    ]);
    expect(asked({ 'matter.specific': false })).toStrictEqual([
      'no rule applies, so the duty officer must say what is to be done',
    ]);
  });

  it('ask what the rules that stand ask, and nothing when there is an answer', () => {
    const ask = { 'zh-CN': '？', en: 'what then?' };
    const set = ruleSetAround({}, [
      rule('held', { all: [is('matter.specific')] }, { type: 'undetermined', params: { ask } }),
      rule('held-otherwise', { all: [is('matter.contested')] }, { type: 'undetermined', params: { ask } }),
      rule('answered', { not: is('matter.specific') }, { type: 'in-scope' }),
    ]);
    const asked = (facts: Facts) => asksOf(set, facts, evaluate(set, facts));
    expect(asked({ 'matter.specific': true })).toStrictEqual([{ question: ask }]);
    expect(asked({ 'matter.specific': false, 'matter.contested': false })).toStrictEqual([]);
  });

  it('ask the questions of the catalogue', () => {
    const facts: Facts = {
      'matter.kind': 'claim',
      'report.before-opening': false,
      'matter.contested': false,
      'matter.sent-elsewhere': false,
    };
    const verdict = evaluate(inspectionRules, facts);
    expect(asksOf(inspectionRules, facts, verdict).map(({ fact }) => fact)).toStrictEqual([
      'matter.field',
      'matter.remedy',
    ]);
  });
});

describe('a search without end in sight', () => {
  /** A random 3-satisfiability problem over the flags is as hard as searches get. */
  const hard = (): RuleSet => {
    const flags = factNames.filter((name) => valuesOf(name).includes(true));
    const rules = Array.from({ length: 90 }, (_, i) => {
      const literal = (j: number): Comparison => ({
        fact: flags[(i * 7 + j * j * 5 + i * j * 3) % flags.length] as (typeof flags)[number],
        operator: 'equal',
        value: (i >> j) % 2 === 0,
      });
      return rule(
        `rule-${i}`,
        { all: [literal(1), literal(2), literal(3), literal(4), literal(5), literal(6)] },
        i % 2 === 0 ? { type: 'in-scope' } : { type: 'referral', params: { to: 'police' } },
      );
    });
    return ruleSetAround({}, rules);
  };

  it('is given up, which is said', () => {
    const set = hard();
    const { facts, exact } = settlingFacts(set, {});
    expect(exact).toBe(false);
    expect(facts.length).toBeGreaterThan(10);
    expect(outcomesByAnswer(set, {}, facts)).toStrictEqual({ lines: [], complete: false });
    expect(mostEvaluations).toBe(100_000);
  });
});

describe('facts that the catalogue does not have', () => {
  it('are asked for after those that it has, by the values that rules name', () => {
    const compare = (fact: string, value: string) =>
      ({ fact, operator: 'equal', value }) as unknown as Comparison;
    const set = ruleSetAround({}, [
      rule('known', { all: [is('matter.specific')] }, { type: 'in-scope' }),
      rule('red', { all: [compare('colour', 'red')] }, { type: 'in-scope' }),
      rule('green', { all: [compare('colour', 'green')] }, { type: 'referral', params: { to: 'police' } }),
    ]);
    const { facts } = settlingFacts(set, {});
    expect(facts).toStrictEqual(['matter.specific', 'colour']);
    const { lines } = outcomesByAnswer(set, { 'matter.specific': false }, facts);
    expect(lines.map(({ outcome }) => outcome)).toStrictEqual(['in-scope', 'referral']);
  });
});

describe('the limit of a search', () => {
  it('is no refuge for other errors', () => {
    const fail = (): never => {
      throw new RangeError('something else');
    };
    expect(() => unlessLimited(fail, () => 1)).toThrow(RangeError);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FactName, type Facts, factNames } from '../../../src/domain/facts/catalogue.ts';
import { evaluate, type RuleSet, type Verdict } from '../../../src/rules/index.ts';
import { inspectionRules } from '../../support/shipped.ts';
import { answerIn, fewFacts } from './brute-force.ts';
import { partialVerdicts } from './partial-facts.ts';
import { allFacts, randomFacts, randomSets } from './random-sets.ts';

const runs = { numRuns: process.env['GUANXIA_LONG'] === undefined ? 300 : 20_000 };

const isSubset = (some: readonly string[], of: readonly string[]): boolean =>
  some.every((one) => of.includes(one));

/** What a verdict on some facts promises of the verdict once more is known. */
const expectKept = (early: Verdict, late: Verdict): void => {
  expect(isSubset(early.grounds, late.grounds)).toBe(true);
  expect(isSubset(early.labels, late.labels)).toBe(true);
  if (early.doubt === 'unknown-facts') return;
  expect([late.outcome, late.to]).toStrictEqual([early.outcome, early.to]);
  // A rule that says undetermined may yet be contradicted; every other reason stays.
  expect(early.doubt === 'rule' ? ['rule', 'conflict'] : [early.doubt]).toContain(late.doubt);
};

const completions = (facts: Facts, of: readonly FactName[]): readonly Facts[] =>
  allFacts(of.filter((name) => facts[name] === undefined)).map((rest) => ({ ...rest, ...facts }));

/** Facts without sets of codes: sets count by the codes that the rules test, a list counts them all. */
const fewCodes: readonly FactName[] = ['matter.field', 'matter.remedy', 'scope.committee', 'matter.specific'];

const allPartialFacts = (of: readonly FactName[]): readonly Facts[] =>
  of.reduce<readonly Facts[]>(
    (sofar, name) =>
      sofar.flatMap((facts) => [facts, ...allFacts([name]).map((one) => ({ ...facts, ...one }))]),
    [{}],
  );

const checkRandomFacts = (set: RuleSet) =>
  fc.assert(
    fc.property(randomFacts('some'), randomFacts('all'), (some, all) => {
      expectKept(evaluate(set, some), evaluate(set, { ...all, ...some }));
    }),
    { numRuns: runs.numRuns * 5 },
  );

describe('a verdict on facts of which some are unknown', { timeout: 3_600_000 }, () => {
  it('holds for every way in which they can turn out, for any rules', () =>
    fc.assert(
      fc.property(randomSets(fewFacts, 4), randomFacts('some'), (set, facts) => {
        const early = evaluate(set, facts);
        for (const complete of completions(facts, fewFacts)) expectKept(early, evaluate(set, complete));
      }),
      runs,
    ));

  it('only ever becomes more determined as facts become known, for the shipped rules', () =>
    checkRandomFacts(inspectionRules));

  it('never says that facts are missing when none are', () =>
    fc.assert(
      fc.property(randomSets(factNames, 8), randomFacts('all'), (set, facts) => {
        expect(evaluate(set, facts).doubt).not.toBe('unknown-facts');
      }),
      runs,
    ));

  it('is never wrong and seldom too careful, over all partial facts that the shipped rules can meet', () => {
    const { all, wrong, missing, needless } = partialVerdicts(inspectionRules);
    expect(all).toBeGreaterThan(1e12);
    expect(wrong).toBe(0);
    expect(needless / missing).toBeLessThan(0.01);
  });

  it('is counted as it is, against a list of all partial facts', () =>
    fc.assert(
      fc.property(randomSets(fewCodes, 3), (set) => {
        const { all, missing, needless } = partialVerdicts(set);
        const listed = allPartialFacts(fewCodes).map((facts) => ({ facts, verdict: evaluate(set, facts) }));
        const open = listed.filter(({ verdict }) => verdict.doubt === 'unknown-facts');
        const settled = open.filter(({ facts }) => {
          const answers = new Set(completions(facts, fewCodes).map((one) => answerIn(evaluate(set, one))));
          return answers.size === 1 && !answers.has('undetermined undefined');
        });
        expect(missing / all).toBeCloseTo(open.length / listed.length, 9);
        expect(needless / all).toBeCloseTo(settled.length / listed.length, 9);
      }),
      { numRuns: runs.numRuns / 10 },
    ));

  it('is never wrong, over all partial facts, for any rules', () =>
    fc.assert(
      fc.property(randomSets(fewFacts, 4), (set) => {
        expect(partialVerdicts(set).wrong).toBe(0);
      }),
      runs,
    ));
});

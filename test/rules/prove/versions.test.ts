import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, type RuleSet } from '../../../src/rules/index.ts';
import type { Impossible } from '../../../src/rules/prove/constraints.ts';
import { type Difference, differences } from '../../../src/rules/prove/differences.ts';
import { equivalent } from '../../../src/rules/prove/equivalent.ts';
import { mutantsOf } from '../../../src/rules/prove/mutants/trial.ts';
import { inspectionRules } from '../../support/shipped.ts';
import { answerIn, fewFacts, fits, isPossible, possibleFacts } from './brute-force.ts';
import { manyRules } from './many-rules.ts';
import { randomConstraints, randomSets } from './random-sets.ts';

const slow = process.env['GUANXIA_LONG'] === undefined ? 60_000 : 3_600_000;

const runs = { numRuns: process.env['GUANXIA_LONG'] === undefined ? 150 : 10_000 };

/** Two versions of a rule set: most often one small change apart, sometimes nothing to do with each other. */
const versions = fc
  .record({
    set: randomSets(fewFacts, 5),
    other: randomSets(fewFacts, 3),
    near: fc.integer({ min: 0, max: 9 }),
    which: fc.nat(),
    constraints: randomConstraints(fewFacts),
  })
  .map(({ set, other, near, which, constraints }) => {
    const mutants = mutantsOf(set).filter(
      // A named condition must not come to refer to itself.
      ({ kind, pointer }) => kind !== 'reference-changed' || pointer.startsWith('/rules'),
    );
    const after = near === 0 ? other : (mutants[which % mutants.length]?.set as RuleSet);
    return { before: set, after, constraints };
  });

const sayings = (set: RuleSet, facts: object): string => {
  const { grounds, labels, ...verdict } = evaluate(set, facts);
  return JSON.stringify([answerIn({ grounds, labels, ...verdict }), [...grounds].sort(), [...labels].sort()]);
};

type Say = (set: RuleSet, facts: object) => string;

const answers: Say = (set, facts) => answerIn(evaluate(set, facts));

const checkEquivalent = (compare: 'answers' | 'verdicts', say: Say) =>
  fc.assert(
    fc.property(versions, ({ before, after, constraints }) => {
      const all = possibleFacts(constraints);
      const differs = (facts: object): boolean => say(before, facts) !== say(after, facts);
      const result = equivalent(before, after, { compare, impossible: constraints });
      expect(result.status).toBe(all.some(differs) ? 'different' : 'alike');
      if (result.status !== 'different') return;
      expect(differs(result.witness.facts)).toBe(true);
      expect(isPossible(result.witness.facts, constraints)).toBe(true);
      expect(all.filter((facts) => fits(result.witness, facts)).every(differs)).toBe(true);
    }),
    runs,
  );

const changeIn = ({ before, after }: Difference): string =>
  [before, after].map(({ outcome, to }) => `${outcome} ${to}`).join(' → ');

const impossible: readonly Impossible[] = [];

describe('two versions of a rule set', { timeout: slow }, () => {
  it('are alike exactly if every combination gets the same answer', () =>
    checkEquivalent('answers', answers));

  it('are alike in their verdicts exactly if grounds and labels are the same too', () =>
    checkEquivalent('verdicts', sayings));

  it('differ in regions that do not overlap and together are all that changes', () =>
    fc.assert(
      fc.property(versions, ({ before, after, constraints }) => {
        const result = differences(before, after, { impossible: constraints, most: 1000 });
        expect(result).toMatchObject({ status: 'known', complete: true });
        const regions = result.status === 'known' ? result.regions : [];
        const changeAt = (facts: object): readonly string[] => {
          const [was, is] = [answers(before, facts), answers(after, facts)];
          return was === is ? [] : [`${was} → ${is}`];
        };
        for (const region of regions)
          expect(changeAt(region.witness.facts)).toStrictEqual([changeIn(region)]);
        const told = (facts: object) => regions.filter(({ witness }) => fits(witness, facts)).map(changeIn);
        for (const facts of possibleFacts(constraints)) expect(told(facts)).toStrictEqual(changeAt(facts));
      }),
      runs,
    ));

  it('differ in no more regions than are asked for', () => {
    const dropped = ['litigation-claim', 'arbitration-claim', 'reconsideration-claim', 'suggestion'];
    const rules = inspectionRules.rules.filter(({ name }) => !dropped.includes(name));
    const after = { ...inspectionRules, rules };
    const [few, all] = [
      differences(inspectionRules, after, { most: 3 }),
      differences(inspectionRules, after),
    ];
    expect(few).toMatchObject({ status: 'known', complete: false });
    expect(few.status === 'known' && few.regions.length).toBe(3);
    expect(all).toMatchObject({ status: 'known', complete: true });
  });

  it('are told in the end to be too complex', () => {
    const [before, after] = [manyRules(100, 1), manyRules(100, 2)];
    const options = { maxSteps: 10_000, impossible };
    expect(equivalent(before, after, options)).toMatchObject({
      status: 'too-complex',
      problem: { code: 'too-complex' },
    });
    expect(differences(before, after, options).status).toBe('too-complex');
  });
});

describe('the shipped rules', () => {
  it('are equivalent to themselves', () =>
    expect(
      equivalent(inspectionRules, structuredClone(inspectionRules), { compare: 'verdicts' }),
    ).toStrictEqual({
      status: 'alike',
    }));

  it('without the rule for late reports take what came late', () => {
    const before = inspectionRules;
    const after = { ...before, rules: before.rules.filter(({ name }) => name !== 'after-closing') };
    const result = differences(before, after);
    const changes = result.status === 'known' ? result.regions : [];
    expect(new Set(changes.map((one) => `${one.before.to} → ${one.after.outcome}`))).toStrictEqual(
      new Set(['inspection-office → in-scope']),
    );
    const late = { fact: 'report.after-closing', operator: 'equal', value: true };
    for (const { witness } of changes) expect(witness.region).toContainEqual(late);
  });
});

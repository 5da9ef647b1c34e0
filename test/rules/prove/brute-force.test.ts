import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Truth } from '../../../src/domain/truth.ts';
import type { RuleSet } from '../../../src/rules/index.ts';
import type { ProofFinding } from '../../../src/rules/prove/findings/finding.ts';
import { removableParts, replaced } from '../../../src/rules/prove/model/edit.ts';
import type { Witness } from '../../../src/rules/prove/model/witness.ts';
import { prove } from '../../../src/rules/prove/prove.ts';
import {
  fewFacts,
  fits,
  isPossible,
  type Judged,
  judge,
  judgeAll,
  possiblePartialFacts,
  standingFor,
} from './brute-force.ts';
import { randomConstraints, randomSets } from './random-sets.ts';

const slow = process.env['GUANXIA_LONG'] === undefined ? 60_000 : 3_600_000;

const runs = { numRuns: process.env['GUANXIA_LONG'] === undefined ? 120 : 3_000 };

const setting = fc.record({ set: randomSets(fewFacts, 5), constraints: randomConstraints(fewFacts) });

const found = (findings: readonly ProofFinding[], code: ProofFinding['code']) =>
  findings.filter((finding) => finding.code === code);

const names = (findings: readonly ProofFinding[]): readonly string[] =>
  findings.map(({ rules }) => rules.join(' ')).sort();

const rulesWhere = (set: RuleSet, holds: (rule: number) => boolean): readonly string[] =>
  set.rules.flatMap(({ name }, i) => (holds(i) ? [name] : [])).sort();

/** Whether a set of rules could have any finding at all. */
type Claim = (set: RuleSet, all: readonly Judged[], findings: readonly ProofFinding[]) => void;

const check = (claim: Claim) =>
  fc.assert(
    fc.property(setting, ({ set, constraints }) => {
      const all = judgeAll(set, constraints);
      fc.pre(all.length > 0);
      claim(set, all, prove(set, { impossible: constraints }).findings);
    }),
    runs,
  );

/** The claim is true of the example and of everything in its region, and of less than the region's facts. */
const expectValid = (
  { facts, region }: Witness,
  all: readonly Judged[],
  set: RuleSet,
  claim: (judged: Judged) => boolean,
): void => {
  expect(fits({ region }, facts)).toBe(true);
  expect(claim(judge(set, facts))).toBe(true);
  const inside = (one: Judged): boolean => !fits({ region }, one.facts) || claim(one);
  expect(all.every(inside)).toBe(true);
  const without = region.map((left) => region.filter((one) => one !== left));
  for (const less of without)
    expect(all.some((one) => fits({ region: less }, one.facts) && !claim(one))).toBe(true);
};

const isGap = ({ verdict }: Judged): boolean => verdict.doubt === 'nothing-matched';

const standTogether = (set: RuleSet, rules: readonly string[]) => {
  const indexes = rules.map((name) => indexOf(set, name));
  return ({ standing }: Judged): boolean => indexes.every((i) => standing[i] === true);
};

const answer = ({ event }: RuleSet['rules'][number]): string =>
  JSON.stringify([event.type, event.type === 'referral' ? event.params.to : '']);

const effect = ({ event }: RuleSet['rules'][number]): string =>
  event.type === 'label' ? event.params.name : answer({ event } as RuleSet['rules'][number]);

const indexOf = (set: RuleSet, name: string): number => set.rules.findIndex((rule) => rule.name === name);

const isUsed = (set: RuleSet, name: string): boolean => {
  const { rules, conditions } = set;
  const mention = JSON.stringify({ condition: name });
  const direct = (written: unknown): boolean => JSON.stringify(written).includes(mention);
  return direct(rules) || (name === 'first' && direct(conditions['second']) && isUsed(set, 'second'));
};

const placesIn = (set: RuleSet, where: 'rules' | 'conditions') =>
  where === 'rules'
    ? set.rules.map(({ conditions }, i) => ({ at: ['rules', i, 'conditions'], condition: conditions }))
    : Object.entries(set.conditions)
        .filter(([name]) => isUsed(set, name))
        .map(([name, condition]) => ({ at: ['conditions', name], condition }));

describe('what is found, against a list of all combinations', { timeout: slow }, () => {
  it('finds every gap, and every example of one is one', () =>
    check((set, all, findings) => {
      const gaps = found(findings, 'gap');
      expect(gaps.length > 0).toBe(all.some(isGap));
      for (const { witness } of gaps) expectValid(witness as Witness, all, set, isGap);
      const inSome = all.filter(({ facts }) => gaps.some(({ witness }) => fits(witness as Witness, facts)));
      if (gaps.length < 20) expect(inSome).toStrictEqual(all.filter(isGap));
    }));

  it('finds every pair of rules in conflict, each with an example', () =>
    check((set, all, findings) => {
      const conflicts = found(findings, 'conflict');
      const pairs = set.rules.flatMap((a, i) =>
        set.rules
          .slice(i + 1)
          .filter((b) => a.event.type !== 'label' && b.event.type !== 'label' && answer(a) !== answer(b))
          .map((b) => [a.name, b.name]),
      );
      const real = pairs.filter((pair) => all.some(standTogether(set, pair)));
      expect(names(conflicts)).toStrictEqual(real.map((pair) => pair.join(' ')).sort());
      for (const { rules, witness } of conflicts) {
        expectValid(witness as Witness, all, set, standTogether(set, rules));
        expect(judge(set, (witness as Witness).facts).verdict.doubt).toBe('conflict');
      }
    }));

  it('finds every rule that is never true, never stands, or is always true', () =>
    check((set, all, findings) => {
      const dead = (i: number) => all.every(({ truths }) => truths[i] === false);
      const fallen = (i: number) => !dead(i) && all.every(({ standing }) => standing[i] === false);
      const constant = (i: number) => !fallen(i) && all.every(({ truths }) => truths[i] === true);
      const unbeaten = (i: number) => constant(i) && all.every(({ standing }) => standing[i] === true);
      expect(names(found(findings, 'dead-rule'))).toStrictEqual(rulesWhere(set, dead));
      expect(names(found(findings, 'shadowed-rule'))).toStrictEqual(rulesWhere(set, fallen));
      expect(names(found(findings, 'always-true'))).toStrictEqual(rulesWhere(set, constant));
      const errors = found(findings, 'always-true').filter(({ severity }) => severity === 'error');
      expect(names(errors)).toStrictEqual(rulesWhere(set, unbeaten));
    }));

  it('gives only possible examples', () =>
    fc.assert(
      fc.property(setting, ({ set, constraints }) => {
        const { findings } = prove(set, { impossible: constraints });
        const witnesses = findings.flatMap(({ witness }) => witness ?? []);
        expect(witnesses.every(({ facts }) => isPossible(facts, constraints))).toBe(true);
      }),
      runs,
    ));
});

/** What a claim on partial facts is about: where each rule stands, for all of them. */
type PartialClaim = (
  set: RuleSet,
  standing: readonly (readonly Truth[])[],
  findings: readonly ProofFinding[],
  standingOf: (other: RuleSet) => readonly (readonly Truth[])[],
) => void;

type Standing = readonly (readonly Truth[])[];

const knowsAllOf = (a: Standing, b: Standing): boolean =>
  b.every((rules, k) => rules.every((truth, i) => truth === undefined || a[k]?.[i] === truth));

const checkPartial = (claim: PartialClaim) =>
  fc.assert(
    fc.property(setting, ({ set, constraints }) => {
      const all = possiblePartialFacts(constraints);
      fc.pre(all.length > 0);
      const { findings } = prove(set, { impossible: constraints });
      claim(set, standingFor(set, all), findings, (other) => standingFor(other, all));
    }),
    { numRuns: runs.numRuns / 3 },
  );

describe('what is found for unknown facts too, against a list of all of them', { timeout: slow }, () => {
  it('finds every rule that another covers and that is needed for nothing else', () =>
    checkPartial((set, standing, findings, standingWith) => {
      const unneeded = (i: number): boolean => {
        const without = standingWith({ ...set, rules: set.rules.filter((_, at) => at !== i) });
        return knowsAllOf(
          without,
          standing.map((one) => one.filter((_, at) => at !== i)),
        );
      };
      const covered = (i: number, j: number): boolean =>
        i !== j &&
        effect(set.rules[i] as never) === effect(set.rules[j] as never) &&
        standing.every((one) => one[i] !== true || one[j] === true);
      const told = (i: number): boolean =>
        standing.some((one) => one[i] === true) &&
        unneeded(i) &&
        set.rules.some((_, j) => covered(i, j) && (!covered(j, i) || j < i || !unneeded(j)));
      const duplicates = found(findings, 'duplicate-rule');
      expect(duplicates.map(({ rules }) => rules[0]).sort()).toStrictEqual(rulesWhere(set, told));
      const pairs = duplicates.map(({ rules }) => rules.map((name) => indexOf(set, name)));
      expect(pairs.filter(([i, j]) => !covered(i as number, j as number))).toStrictEqual([]);
    }));

  const checkIdle = (where: 'rules' | 'conditions') =>
    checkPartial((set, standing, findings, standingWith) => {
      const idle = placesIn(set, where)
        .flatMap(({ at, condition }) => removableParts(condition).map(({ path }) => [...at, ...path]))
        .filter((path) => knowsAllOf(standingWith(replaced(set, path, undefined)), standing))
        .map((path) => `/${path.join('/')}`);
      const outermost = idle.filter((one) => !idle.some((outer) => one.startsWith(`${outer}/`)));
      const told = found(findings, 'idle-condition').flatMap(({ problem }) => problem.pointer ?? []);
      expect(told.filter((one) => one.startsWith(`/${where}`)).sort()).toStrictEqual([...outermost].sort());
    });

  it('finds every condition in a rule that could be left out', () => checkIdle('rules'));

  it('finds every part of a named condition that could be left out', () => checkIdle('conditions'));
});

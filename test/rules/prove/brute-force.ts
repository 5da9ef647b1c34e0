import type { FactName, Facts } from '../../../src/domain/facts/catalogue.ts';
import type { Truth } from '../../../src/domain/truth.ts';
import { defeatersOf, standingOf } from '../../../src/rules/evaluate/standing.ts';
import { truthOf, truthsOf } from '../../../src/rules/evaluate/truth-of.ts';
import { evaluate, type RuleSet, type Verdict } from '../../../src/rules/index.ts';
import type { Impossible } from '../../../src/rules/prove/constraints.ts';
import type { Witness } from '../../../src/rules/prove/model/witness.ts';
import { allFacts } from './random-sets.ts';

/** Few enough facts, of every kind, that all their 480 combinations can be listed. */
export const fewFacts: readonly FactName[] = [
  'matter.field',
  'scope.committee',
  'matter.dangers',
  'matter.remedy',
];

const everything = allFacts(fewFacts);

export const isPossible = (facts: Facts, constraints: readonly Impossible[]): boolean =>
  constraints.every(({ condition }) => truthOf(condition, facts, {}) === false);

/** Every possible combination of {@link fewFacts}. */
export const possibleFacts = (constraints: readonly Impossible[]): readonly Facts[] =>
  everything.filter((facts) => isPossible(facts, constraints));

/** Everything that is left of facts when some of them become unknown. */
const forgettings = (facts: Facts): readonly Facts[] =>
  fewFacts.reduce<readonly Facts[]>(
    (sofar, name) => sofar.flatMap((one) => [one, { ...one, [name]: undefined }]),
    [facts],
  );

/** Every combination of {@link fewFacts}, some of them unknown, that can become a possible one. */
export const possiblePartialFacts = (constraints: readonly Impossible[]): readonly Facts[] => [
  ...new Map(
    possibleFacts(constraints)
      .flatMap(forgettings)
      .map((facts) => [JSON.stringify(fewFacts.map((name) => facts[name] ?? null)), facts]),
  ).values(),
];

/** Whether facts lie in the region of a witness. */
export const fits = ({ region }: Pick<Witness, 'region'>, facts: Facts): boolean =>
  region.every((comparison) => truthOf(comparison, facts, {}) === true);

/** One combination with all that the naive evaluation says of it. */
export interface Judged {
  readonly facts: Facts;
  readonly truths: readonly unknown[];
  readonly standing: readonly unknown[];
  readonly verdict: Verdict;
}

export const judge = (set: RuleSet, facts: Facts): Judged => {
  const truths = truthsOf(set, facts);
  return {
    facts,
    truths,
    standing: standingOf(truths, defeatersOf(set)),
    verdict: evaluate(set, facts),
  };
};

export const judgeAll = (set: RuleSet, constraints: readonly Impossible[]): readonly Judged[] =>
  possibleFacts(constraints).map((facts) => judge(set, facts));

/** Which rules stand for each of some facts. */
export const standingFor = (set: RuleSet, all: readonly Facts[]): readonly (readonly Truth[])[] => {
  const defeaters = defeatersOf(set);
  return all.map((facts) => standingOf(truthsOf(set, facts), defeaters));
};

export const answerIn = ({ outcome, to }: Verdict): string => `${outcome} ${to}`;

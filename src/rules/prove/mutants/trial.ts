import type { RuleSet } from '../../schema/rule-set.ts';
import { conditionMutants } from './condition-mutants.ts';
import { baselineOf, type Fate, fateOf } from './fate.ts';
import type { Mutant } from './mutant.ts';
import { ruleMutants } from './rule-mutants.ts';

export interface Tried {
  readonly mutant: Mutant;
  readonly fate: Fate;
}

/** How well the schema, the cases and the analysis of a rule set notice mistakes. */
export interface Trial {
  readonly tried: readonly Tried[];
  readonly counts: Readonly<Record<Fate, number>>;
  /** The part of all mistakes that change anything which came to light, from 0 to 1. */
  readonly caught: number;
  readonly survivors: readonly Mutant[];
}

/** Every small mistake that can be made in a rule set. */
export const mutantsOf = (set: RuleSet): readonly Mutant[] => [...conditionMutants(set), ...ruleMutants(set)];

/** Makes every small mistake in a rule set, one at a time, and sees what notices it. */
export const tryMutants = (set: RuleSet, mutants: readonly Mutant[] = mutantsOf(set)): Trial => {
  const baseline = baselineOf(set);
  const tried = mutants.map((mutant) => ({ mutant, fate: fateOf(baseline, mutant) }));
  const counts: Record<Fate, number> = {
    refused: 0,
    'case-failed': 0,
    'new-finding': 0,
    equivalent: 0,
    survived: 0,
  };
  for (const { fate } of tried) counts[fate] += 1;
  const telling = tried.length - counts.equivalent;
  return {
    tried,
    counts,
    caught: telling === 0 ? 1 : 1 - counts.survived / telling,
    survivors: tried.filter(({ fate }) => fate === 'survived').map(({ mutant }) => mutant),
  };
};

import type { FactName, Facts } from '../../domain/facts/index.ts';
import { compiled } from '../compile/index.ts';
import type { RuleSet } from '../schema/index.ts';
import { smallestHittingSet } from './hitting-set.ts';
import { type OpenMatter, openMatter } from './matter.ts';
import { explore, SearchLimit } from './search.ts';
import { relevantNow, settledNow } from './standing-now.ts';

/** Facts that settle a matter, whatever their values. */
export interface SettlingFacts {
  /** In the order of the catalogue. */
  readonly facts: readonly FactName[];
  /** Whether no fewer facts would do. If not, these are all that can bear on the outcome. */
  readonly exact: boolean;
}

/**
 * Whatever settles the matter has one of each list of facts of which one is needed. So the smallest choice
 * from all such lists is the smallest that settles the matter, once it does.
 */
const smallest = (matter: OpenMatter): readonly number[] => {
  const needed: (readonly number[])[] = [];
  for (;;) {
    const choice = smallestHittingSet(needed);
    const chosen = new Set(choice);
    explore(matter, { chosen, needed });
    if (chosen.size === choice.length) return choice;
  }
};

interface Found {
  readonly numbers: readonly number[];
  readonly exact: boolean;
}

/** The numbers of the open facts that settle a matter which is not settled. */
export const findSettling = (matter: OpenMatter): Found => {
  const relevant = relevantNow(matter).flatMap((one, i) => (one ? [i] : []));
  try {
    return { numbers: smallest(matter), exact: true };
  } catch (error) {
    if (!(error instanceof SearchLimit)) throw error;
    return { numbers: relevant, exact: false };
  }
};

/**
 * The smallest set of unknown facts that settles a matter whatever their values: its verdict is then not
 * undetermined for want of facts. Of several such sets the first in the order of the catalogue. None when
 * the matter is settled already. The search gives up after 100,000 evaluations.
 */
export const settlingFacts = (set: RuleSet, facts: Facts): SettlingFacts => {
  const matter = openMatter(compiled(set).program, facts);
  if (settledNow(matter)) return { facts: [], exact: true };
  const { numbers, exact } = findSettling(matter);
  return { facts: numbers.flatMap((i) => matter.facts[i]?.name ?? []), exact };
};

import type { FactName, Facts } from '../../domain/facts/catalogue.ts';
import { compiled } from '../compile/compiled.ts';
import type { RuleSet } from '../schema/rule-set.ts';
import { smallestHittingSet } from './hitting-set.ts';
import { type OpenFact, type OpenMatter, openMatter } from './matter.ts';
import { explore } from './search.ts';
import { unlessLimited } from './search-limit.ts';
import { relevantNow, settledNow } from './standing-now.ts';

/** Facts that settle a matter, whatever their values. */
export interface SettlingFacts {
  /** In the order of the catalogue. */
  readonly facts: readonly FactName[];
  /** Whether no fewer facts would do. If not, these are all that can bear on the outcome. */
  readonly exact: boolean;
}

const same = (a: readonly number[], b: ReadonlySet<number>): boolean =>
  a.length === b.size && a.every((one) => b.has(one));

/**
 * Whatever settles the matter has one of each list of facts of which one is needed. So the smallest choice
 * from all such lists is the smallest that settles the matter, once it does.
 */
const smallest = (matter: OpenMatter): readonly number[] => {
  const needed: (readonly number[])[] = [];
  for (let choice: readonly number[] = []; ; ) {
    const chosen = new Set(choice);
    explore(matter, { chosen, needed });
    choice = smallestHittingSet(needed);
    if (same(choice, chosen)) return choice;
  }
};

interface Found {
  readonly numbers: readonly number[];
  readonly exact: boolean;
}

/** The numbers of the open facts that settle a matter which is not settled. */
export const findSettling = (matter: OpenMatter): Found => {
  const relevant = relevantNow(matter).flatMap((one, i) => (one ? [i] : []));
  return unlessLimited<Found>(
    () => ({ numbers: smallest(matter), exact: true }),
    () => ({ numbers: relevant, exact: false }),
  );
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
  return { facts: numbers.map((i) => (matter.facts[i] as OpenFact).name), exact };
};

import { type CaseResult, runCase, unreachedRules } from '../../rules/cases.ts';
import { type Coverage, coverageOf } from '../../rules/check/coverage.ts';
import type { RuleSet } from '../../rules/schema/rule-set.ts';

/** What the cases of one rule set found. */
export interface TestedSet {
  readonly file: string;
  readonly set: RuleSet;
  readonly results: readonly CaseResult[];
  /** Rules that no case reaches. */
  readonly unreached: readonly string[];
  /** Which conditions the cases saw true and which false. */
  readonly coverage: Coverage;
}

export const hasFailed = ({ mismatches }: CaseResult): boolean => mismatches.length > 0;

/** How many rules in a hundred some case reaches, rounded down. */
export const percentReached = ({ set, unreached }: TestedSet): number =>
  Math.floor((100 * (set.rules.length - unreached.length)) / set.rules.length);

/** In how many cases each rule stands, as a ground or as the giver of a label. */
export const casesByRule = ({ set, results }: TestedSet): ReadonlyMap<string, number> =>
  new Map(
    set.rules.map(({ name, event }) => [
      name,
      results.filter(({ verdict }) =>
        event.type === 'label' ? verdict.labels.includes(event.params.name) : verdict.grounds.includes(name),
      ).length,
    ]),
  );

/** Runs every case of the rule set that was read from `file`. */
export const testSet = (file: string, set: RuleSet): TestedSet => {
  const results = set.cases.map((one) => runCase(set, one));
  return { file, set, results, unreached: unreachedRules(set, results), coverage: coverageOf(set) };
};

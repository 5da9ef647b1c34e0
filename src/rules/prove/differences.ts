import type { RuleSet } from '../schema/rule-set.ts';
import { type Analysis, type AnalysisOptions, analysisOf } from './model/analysis.ts';
import type { Answer } from './model/answers.ts';
import { type Change, changesOf } from './model/changes.ts';
import { modelOf } from './model/rule-model.ts';
import { type GivenUp, withinBudget } from './model/within-budget.ts';
import { type Witness, witnessesOf } from './model/witness.ts';

export interface DifferencesOptions extends AnalysisOptions {
  /** How many regions to list at most. Default 100. */
  readonly most?: number;
}

/** A region where one answer becomes another. */
export interface Difference {
  readonly before: Answer;
  readonly after: Answer;
  readonly witness: Witness;
}

export type Differences =
  | {
      readonly status: 'known';
      /** Regions without a possible combination in common; together all that changes if `complete`. */
      readonly regions: readonly Difference[];
      readonly complete: boolean;
    }
  | GivenUp;

const regionsOf = (analysis: Analysis, changes: readonly Change[], most: number): Differences => {
  const regions: Difference[] = [];
  let complete = true;
  for (const { before, after, where } of changes) {
    const found = witnessesOf(analysis, where, 'disjoint', most - regions.length);
    regions.push(...found.witnesses.map((witness) => ({ before, after, witness })));
    complete = complete && found.complete;
  }
  return { status: 'known', regions, complete };
};

/**
 * Where the answers of two versions of a rule set differ, over all complete and possible combinations of
 * facts: as few large regions as can be found quickly, each with an example.
 */
export const differences = (
  before: RuleSet,
  after: RuleSet,
  { most = 100, ...options }: DifferencesOptions = {},
): Differences => {
  const analysis = analysisOf([before, after], options);
  return withinBudget(analysis, () => {
    const changes = changesOf(modelOf(analysis, before), modelOf(analysis, after));
    return regionsOf(analysis, changes, most);
  });
};

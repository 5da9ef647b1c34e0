import type { RuleSet } from '../schema/rule-set.ts';
import { never } from './diagram/diagrams.ts';
import { type AnalysisOptions, analysisOf } from './model/analysis.ts';
import { changesOf, otherSayings } from './model/changes.ts';
import { modelOf } from './model/rule-model.ts';
import { type GivenUp, withinBudget } from './model/within-budget.ts';
import { type Witness, witnessOf } from './model/witness.ts';

export interface EquivalenceOptions extends AnalysisOptions {
  /** `answers`: outcome and receiver. `verdicts`: grounds and labels as well. Default: `answers`. */
  readonly compare?: 'answers' | 'verdicts';
}

/** Whether two rule sets decide alike on every possible combination, or where they do not. */
export type Equivalence =
  | { readonly status: 'alike' }
  | { readonly status: 'different'; readonly witness: Witness }
  | GivenUp;

/**
 * Whether two rule sets give the same answer for every complete and possible combination of facts. Exact;
 * with `compare: 'verdicts'`, rules are matched by name and labels by label.
 */
export const equivalent = (a: RuleSet, b: RuleSet, options: EquivalenceOptions = {}): Equivalence => {
  const analysis = analysisOf([a, b], options);
  return withinBudget(analysis, (): Equivalence => {
    const models = [modelOf(analysis, a), modelOf(analysis, b)] as const;
    const [change] = changesOf(...models);
    const where = change?.where ?? (options.compare === 'verdicts' ? otherSayings(...models) : never);
    return where === never
      ? { status: 'alike' }
      : { status: 'different', witness: witnessOf(analysis, where) };
  });
};

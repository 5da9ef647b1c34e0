import type { Comparison } from '../../rules/schema/comparison.ts';
import type { ComparisonJson } from '../schemas/comparison.ts';

/** Comparisons as JSON of their own. */
export const comparisonsJson = (comparisons: readonly Comparison[]): ComparisonJson[] =>
  comparisons.map(({ fact, operator, value }) => ({
    fact,
    operator,
    value: typeof value === 'object' ? [...value] : value,
  }));

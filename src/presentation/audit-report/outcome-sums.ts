import type { Outcome } from '../../domain/index.ts';
import type { OutcomeCount } from '../../projections/index.ts';

/** In the order in which they are always told. */
export const outcomes = ['in-scope', 'referral', 'undetermined'] as const satisfies readonly Outcome[];

export const sumOf = (counts: readonly OutcomeCount[], belongs: (counted: OutcomeCount) => boolean): number =>
  counts.reduce((sum, counted) => sum + (belongs(counted) ? counted.count : 0), 0);

import type { Outcome } from '../../domain/determination/determination.ts';
import type { OutcomeCount } from '../../projections/statistics.ts';

/** In the order in which they are always told. */
export const outcomes = ['in-scope', 'referral', 'undetermined'] as const satisfies readonly Outcome[];

export const sumOf = (counts: readonly OutcomeCount[], belongs: (counted: OutcomeCount) => boolean): number =>
  counts.reduce((sum, counted) => sum + (belongs(counted) ? counted.count : 0), 0);

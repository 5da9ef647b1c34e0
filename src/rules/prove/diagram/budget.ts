/** Steps that one analysis may take before it gives up: some twenty seconds, and at worst a gigabyte. */
export const defaultSteps = 12_000_000;

/** Thrown within an analysis, and caught by it, when its steps are used up. */
export class TooComplexError extends Error {
  override readonly name = 'TooComplexError';
}

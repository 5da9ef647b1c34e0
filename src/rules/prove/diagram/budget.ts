/** Steps that one analysis may take before it gives up: some ten seconds, and some hundred megabytes. */
export const defaultSteps = 6_000_000;

/** Thrown within an analysis, and caught by it, when its steps are used up. */
export class TooComplexError extends Error {
  override readonly name = 'TooComplexError';
}

/** Kleene's three values: `undefined` is *unknown*, which is neither true nor false. */
export type Truth = boolean | undefined;

export const not = (truth: Truth): Truth => (truth === undefined ? undefined : !truth);

/** False if any is false, else unknown if any is unknown; true of nothing. */
export const every = (truths: readonly Truth[]): Truth =>
  truths.includes(false) ? false : truths.includes(undefined) ? undefined : true;

/** True if any is true, else unknown if any is unknown; false of nothing. */
export const some = (truths: readonly Truth[]): Truth =>
  truths.includes(true) ? true : truths.includes(undefined) ? undefined : false;

/** What all say alike; unknown where they differ, and of nothing. */
export const agreed = ([first, ...others]: readonly Truth[]): Truth =>
  others.every((other) => other === first) ? first : undefined;

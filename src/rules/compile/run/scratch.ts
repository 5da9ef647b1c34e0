/**
 * What one evaluation notes down, kept between evaluations so that none allocates it anew. An evaluation is
 * synchronous and calls nothing of the caller's, so no two of one rule set are ever under way at once.
 */
export interface Scratch {
  /** The class of each slot. */
  readonly classes: Int32Array;
  /** The two planes of a table's columns: which are not false, and which of those are true. */
  readonly possible: Int32Array;
  readonly certain: Int32Array;
  /** Rules that are not false, ascending; for each its truth, and then whether it stands. */
  readonly rules: Int32Array;
  readonly truths: Uint8Array;
  /** For each number of a rule or group the round that last defeated it, perhaps, or one more: for certain. */
  readonly defeated: Float64Array;
  /** Differs in every evaluation; grows by two. */
  round: number;
}

/** How much an evaluation may have to note. */
export interface Sizes {
  readonly slots: number;
  readonly rules: number;
  /** Words in the longest row of any table. */
  readonly words: number;
  /** Numbers of rules and groups. */
  readonly numbers: number;
}

export const scratchFor = ({ slots, rules, words, numbers }: Sizes): Scratch => ({
  classes: new Int32Array(slots),
  possible: new Int32Array(words),
  certain: new Int32Array(words),
  rules: new Int32Array(rules),
  truths: new Uint8Array(rules),
  defeated: new Float64Array(numbers),
  round: 0,
});

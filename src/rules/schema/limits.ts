/**
 * How large a rule set may be. A rule within these limits is decided in well under a millisecond; without
 * them a small file could name conditions that take longer than the age of the universe.
 */
export const limits = {
  /** Bytes of a file that is edited by hand; a caller may allow more. */
  fileBytes: 256 * 1024,
  /** Objects and arrays of the JSON text inside one another. */
  jsonDepth: 40,
  /** Levels of one rule's conditions, its comparisons and named conditions included. */
  conditionDepth: 16,
  /** Comparisons that one rule reads, those of its named conditions included each time it names them. */
  comparisons: 500,
  /** Members of one `all` or `any`. */
  members: 200,
  /** Items of a list of values, citations, exceptions, grounds or labels. */
  items: 1000,
  rules: 5000,
  cases: 5000,
} as const;

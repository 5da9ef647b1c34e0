/** Thrown when a search would take more evaluations than it may. */
export class SearchLimit extends Error {}

/** A search stops after this many evaluations in all. */
export const mostEvaluations = 100_000;

/** What a search finds, or something else when it comes to its limit. */
export const unlessLimited = <Found>(search: () => Found, otherwise: () => Found): Found => {
  try {
    return search();
  } catch (error) {
    if (error instanceof SearchLimit) return otherwise();
    throw error;
  }
};

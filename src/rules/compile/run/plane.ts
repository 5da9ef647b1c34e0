/** Truths in the order in which *and* takes the least and *or* the greatest. */
export const NO = 0;
export const MAYBE = 1;
export const YES = 2;

import { memberOf } from '../schema/reading.ts';

/** The value at the steps of a JSON pointer; `undefined` where there is none. */
export const valueAt = (value: unknown, steps: readonly string[]): unknown =>
  steps.reduce<unknown>((at, step) => (Array.isArray(at) ? at[Number(step)] : memberOf(at, step)), value);

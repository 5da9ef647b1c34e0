import fc from 'fast-check';

/** One of these. */
export const some = <const T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

/** Absent in one of `freq` + 1 cases. */
export const optional = <T>(value: fc.Arbitrary<T>, freq = 2): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined, freq });

/** Present in one of `freq` + 1 cases. */
export const seldom = <T>(value: fc.Arbitrary<T>, freq = 4): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: freq, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });

type Blank<T> = { [K in keyof T]?: T[K] | undefined };

/** Without the members that are `undefined`: absence is what says that they are unknown. */
export const present = <T extends object>(value: Blank<T>): T =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;

/** Without one member. */
export const without = <T extends object>(value: T, key: string): T =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)) as T;

export const cites = [{ source: 'notice', clause: '受理范围', verified: true }];

import type { Random } from './mulberry32.ts';

/** Choices made by chance. */
export interface Chance {
  /** A number in `[0, 1)`. */
  readonly next: Random;
  /** A whole number in `[from, until)`. */
  readonly between: (from: number, until: number) => number;
  readonly happens: (probability: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
  readonly weighted: <T>(items: readonly (readonly [weight: number, item: T])[]) => T;
}

export const chanceOf = (next: Random): Chance => {
  const between = (from: number, until: number): number => from + Math.floor(next() * (until - from));
  return {
    next,
    between,
    happens: (probability) => next() < probability,
    pick: <T>(items: readonly T[]): T => {
      if (items.length === 0) throw new RangeError('nothing to pick from');
      return items[between(0, items.length)] as T;
    },
    weighted: <T>(items: readonly (readonly [number, T])[]): T => {
      let left = next() * items.reduce((sum, [weight]) => sum + weight, 0);
      const found = items.find(([weight]) => {
        left -= weight;
        return left < 0;
      });
      return (found ?? (items[items.length - 1] as readonly [number, T]))[1];
    },
  };
};

export interface Identified {
  readonly id: string;
}

/** Items of two lists by their ids: those that only one list has, and those that both have, old and new. */
export interface Pairs<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly kept: readonly (readonly [T, T])[];
}

export const pairUp = <T extends Identified>(older: readonly T[], newer: readonly T[]): Pairs<T> => {
  const before = new Map(older.map((item) => [item.id, item]));
  const after = new Set(newer.map(({ id }) => id));
  return {
    added: newer.filter(({ id }) => !before.has(id)),
    removed: older.filter(({ id }) => !after.has(id)),
    kept: newer.flatMap((item) => {
      const old = before.get(item.id);
      return old === undefined ? [] : [[old, item] as const];
    }),
  };
};

import type { Clause } from './clause.ts';

/** How well one slot would divide some clauses among its classes. */
export interface Key {
  readonly slot: number;
  /** Clauses that are left on average, when every class is as likely as another. */
  readonly expected: number;
  /** Clauses in all parts together. */
  readonly copies: number;
}

interface Tally {
  keyed: number;
  listed: number;
  readonly classes: Set<number>;
}

const talliesOf = (clauses: readonly Clause[]): ReadonlyMap<number, Tally> => {
  const tallies = new Map<number, Tally>();
  for (const { slot, set } of clauses.flatMap(({ requires }) => requires)) {
    if (set.but) continue;
    const tally = tallies.get(slot) ?? { keyed: 0, listed: 0, classes: new Set() };
    tally.keyed += 1;
    tally.listed += set.classes.length;
    for (const one of set.classes) tally.classes.add(one);
    tallies.set(slot, tally);
  }
  return tallies;
};

/** The most selective key that the clauses share and that fits the budget of copies, if it is worth it. */
export const bestKey = (clauses: readonly Clause[], budget: number): Key | undefined => {
  const keys = [...talliesOf(clauses)].map(([slot, { keyed, listed, classes }]): Key => {
    const general = clauses.length - keyed;
    const parts = Math.max(2, classes.size);
    return {
      slot,
      expected: general + listed / parts,
      copies: clauses.length + listed + general * (parts + 1),
    };
  });
  const fitting = keys.filter(({ copies }) => copies <= budget);
  const best = fitting.sort((a, b) => a.expected - b.expected || a.slot - b.slot)[0];
  return best !== undefined && best.expected <= clauses.length / 2 ? best : undefined;
};

import { type Cause, causes } from './cause.ts';
import type { Replayed } from './replayed.ts';
import { reasons, type WhyNot } from './why-not.ts';

/** How many determinations were decided again, and what came of it. */
export interface Tally {
  readonly same: number;
  readonly differs: Readonly<Record<Cause['input'], number>>;
  readonly cannotReplay: Readonly<Record<WhyNot['why'], number>>;
}

const zeros = <Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> =>
  Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;

export const noTally: Tally = { same: 0, differs: zeros(causes), cannotReplay: zeros(reasons) };

const oneMore = <Name extends string>(counts: Readonly<Record<Name, number>>, name: Name) => ({
  ...counts,
  [name]: counts[name] + 1,
});

export const counted = (tally: Tally, replayed: Replayed): Tally => {
  switch (replayed.status) {
    case 'same':
      return { ...tally, same: tally.same + 1 };
    case 'differs':
      return { ...tally, differs: oneMore(tally.differs, replayed.cause.input) };
    case 'cannot-replay':
      return { ...tally, cannotReplay: oneMore(tally.cannotReplay, replayed.why) };
  }
};

const sums = <Name extends string>(
  a: Readonly<Record<Name, number>>,
  b: Readonly<Record<Name, number>>,
): Readonly<Record<Name, number>> =>
  Object.fromEntries(Object.keys(a).map((name) => [name, a[name as Name] + b[name as Name]])) as Record<
    Name,
    number
  >;

/** The tallies of two parts of a log taken together. */
export const tallied = (a: Tally, b: Tally): Tally => ({
  same: a.same + b.same,
  differs: sums(a.differs, b.differs),
  cannotReplay: sums(a.cannotReplay, b.cannotReplay),
});

export const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

import { pick, randomFrom } from '../../scripts/random.ts';
import type { Facts } from '../../src/domain/facts/catalogue.ts';

/**
 * The facts of a larger world than the catalogue's: many mandates, each over its own organs. Rule sets and
 * facts of this world are for measuring only and reach the evaluators by a cast.
 */
export interface World {
  readonly mandate: string;
  readonly organ: string;
  readonly kind: string;
  readonly relation: string;
  readonly rank: string;
  readonly field: string;
  readonly remedy: string;
  readonly disciplines: readonly string[];
  readonly dangers: readonly string[];
  readonly 'after-closing': boolean;
  readonly 'before-opening': boolean;
  readonly inspector: boolean;
  readonly identified: boolean;
  readonly specific: boolean;
  readonly duplicate: boolean;
}

export const organs = Array.from({ length: 40 }, (_, i) => `organ-${i}`);
export const kinds = ['misconduct', 'information', 'claim', 'suggestion', 'crime', 'other'];
export const relations = ['head', 'member', 'staff', 'retired', 'none'];
export const ranks = ['r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7', 'r8'];
export const fields = ['selection', 'environment', 'other'];
export const remedies = ['department', 'litigation', 'arbitration', 'reconsideration', 'appeal'];
export const disciplines = ['political', 'organisational', 'integrity', 'mass', 'work', 'life'];
export const dangers = ['life', 'crowd', 'evidence', 'flight'];

export const mandateName = (k: number): string => `mandate-${k}`;

/** Facts about one matter under one of so many mandates; most flags are rarely raised. */
const matter = (random: () => number, mandates: number): World => {
  const some = (list: readonly string[], share: number) => list.filter(() => random() < share);
  const seldom = (): boolean => random() < 0.08;
  return {
    mandate: mandateName(Math.floor(random() * mandates)),
    organ: pick(random, organs),
    kind: pick(random, kinds),
    relation: pick(random, relations),
    rank: pick(random, ranks),
    field: pick(random, fields),
    remedy: pick(random, remedies),
    disciplines: some(disciplines, 0.3),
    dangers: some(dangers, 0.05),
    'after-closing': seldom(),
    'before-opening': seldom(),
    inspector: seldom(),
    identified: !seldom(),
    specific: !seldom(),
    duplicate: seldom(),
  };
};

export const matters = (count: number, mandates: number): readonly World[] => {
  const random = randomFrom(20240730);
  return Array.from({ length: count }, () => matter(random, mandates));
};

/**
 * The same matters with a share of the facts unknown, those of `keep` excepted: there but undefined, as
 * facts are that were derived from a report.
 */
export const withUnknowns = (
  list: readonly World[],
  share: number,
  keep: readonly (keyof World)[],
): readonly Partial<World>[] => {
  const random = randomFrom(18);
  return list.map(
    (one) =>
      Object.fromEntries(
        Object.entries(one).map(([name, value]) => [
          name,
          random() >= share || keep.includes(name as keyof World) ? value : undefined,
        ]),
      ) as Partial<World>,
  );
};

/** The same facts without those that are unknown, so that hardly two objects have the same members. */
export const withoutUnknowns = (list: readonly Partial<World>[]): readonly Partial<World>[] =>
  list.map((one) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)));

export const asFacts = (one: object): Facts => one as Facts;

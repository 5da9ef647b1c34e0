import type { IncomingReport } from '../domain/report/report.ts';
import type { Chance } from './chance.ts';

type Matter = IncomingReport['matters'][number];

/** How often reporters leave a field blank. */
const blanks = [
  ['kind', 0.03],
  ['disciplines', 0.25],
  ['field', 0.05],
  ['remedy', 0.06],
  ['abuseOfJudicialPower', 0.08],
  ['specific', 0.3],
  ['conduct', 0.25],
  ['text', 0.5],
] as const satisfies readonly (readonly [keyof Matter, number])[];

/** The matter with some of its fields left out, each by its own chance. */
export const withBlanks = (chance: Chance, matter: Matter): Matter => {
  const left = { ...matter };
  for (const [field, probability] of blanks) if (chance.happens(probability)) delete left[field];
  return left;
};

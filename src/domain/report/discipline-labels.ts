import type * as z from 'zod';
import { type discipline, disciplines } from './matter.ts';

export type Discipline = z.infer<typeof discipline>;

const prefix = 'discipline-';

/** Whether a label says that one of the six disciplines is concerned: `discipline-integrity`. */
export const isDisciplineLabel = (label: string): boolean =>
  disciplines.some((one) => label === `${prefix}${one}`);

/** The disciplines that the labels of a matter name, in the order of the regulations. */
export const disciplinesIn = (labels: readonly string[]): readonly Discipline[] =>
  disciplines.filter((one) => labels.includes(`${prefix}${one}`));

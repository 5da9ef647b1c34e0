import * as z from 'zod';

/** #8: are former holders covered for what they did in office? */
export const formerHolders = z.enum(['in-office-conduct', 'excluded']).meta({ id: 'FormerHolders' });

/** Risky readings of the notice, as parameters that a person can flip (domain.md §4.2). */
export const readings = z.strictObject({
  /** #12: does a letter count by its postmark's date or by the instant of receipt? */
  postal: z.enum(['postmark', 'receipt']),
  formerHolders,
  /** #13: does what is found in a box sealed at closing count as in time? */
  boxSealedAtClosing: z.enum(['in-time', 'by-receipt']),
  /** The notice's own words, for those that it settles itself. */
  quotes: z
    .strictObject({
      postal: z.string().min(1).optional(),
      formerHolders: z.string().min(1).optional(),
      boxSealedAtClosing: z.string().min(1).optional(),
    })
    .optional(),
});
export type Readings = z.infer<typeof readings>;

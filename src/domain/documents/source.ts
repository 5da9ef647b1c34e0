import * as z from 'zod';
import { localizedText, slug } from '../text.ts';
import { plainDate } from '../time/plain-date.ts';

/** A text that something rests on. `verified` is true when its words were read in an official copy. */
export const source = z
  .strictObject({
    title: localizedText,
    verified: z.boolean(),
    url: z.url().optional(),
    issued: plainDate.optional(),
    inForce: z.strictObject({ from: plainDate, until: plainDate.optional() }).optional(),
    note: localizedText.optional(),
  })
  .meta({ id: 'Source' });

export type Source = z.infer<typeof source>;

/** The sources of a document by their name. */
export const sources = z.record(slug, source);

/** The parts of a mandate that a rule can cite: each mandate fills in its own words. */
export const mandateParts = [
  'scope',
  'scope.committee',
  'scope.party-group',
  'scope.judicial-head',
  'scope.next-level-head',
  'scope.key-post',
  'scope.key-personnel',
  'scope.managed-cadre',
  'scope.section-head',
  'scope.other',
  'scope.former',
  'priority',
  'gate',
  'exclusions',
  'limitation',
  'window',
  'channels',
  'referral',
  'complaints-about-group',
] as const;
export type MandatePart = (typeof mandateParts)[number];

/** A place in a source. `verified` is true when clause number and quoted words were both read there. */
export const cite = z
  .strictObject({
    source: slug,
    clause: z.string().min(1),
    /** In a rule's citation of `mandate`: the part whose words a determination quotes. */
    of: z.enum(mandateParts).optional(),
    quote: z.string().min(1).optional(),
    verified: z.boolean(),
  })
  .meta({ id: 'Cite' });

export type Cite = z.infer<typeof cite>;

import { z } from 'zod';
import { directoryId } from '../ids.ts';
import { discipline } from '../report/index.ts';
import { organKind } from './directory.ts';
import { cite } from './source.ts';

/** The limbs of a scope sentence. Each has a fact `scope.<limb>` and a ground of its own in the rule sets. */
export const limbKinds = [
  'committee',
  'party-group',
  'judicial-head',
  'next-level-head',
  'key-post',
] as const;
export const limbKind = z.enum(limbKinds).meta({ id: 'LimbKind' });
export type LimbKind = z.infer<typeof limbKind>;

/** Which part of an organ is meant: the organ itself, its leading team and members, or only its head. */
export const coverage = z.enum(['body', 'members', 'principal']).meta({ id: 'Coverage' });
export type Coverage = z.infer<typeof coverage>;

/**
 * Whom a limb means. `target`: the target's own Party committee; `party-groups-of`: Party groups of the
 * target's organs of these kinds; `next-level`: Party organs directly under the target's committee;
 * `key-posts`: leading cadres on the directory's register.
 */
export const selector = z
  .discriminatedUnion('select', [
    z.strictObject({ select: z.literal('target'), covers: z.array(coverage).min(1) }),
    z.strictObject({
      select: z.literal('party-groups-of'),
      kinds: z.array(organKind).min(1),
      covers: z.array(coverage).min(1),
    }),
    z.strictObject({ select: z.literal('next-level'), covers: z.array(coverage).min(1) }),
    z.strictObject({ select: z.literal('key-posts') }),
  ])
  .meta({ id: 'Selector' });
export type Selector = z.infer<typeof selector>;

/** Whom the group takes reports about, and what it gives priority to. */
export const scope = z.strictObject({
  cites: z.array(cite).min(1),
  limbs: z
    .array(z.strictObject({ kind: limbKind, quote: z.string().min(1), selectors: z.array(selector).min(1) }))
    .min(1),
  priority: z.strictObject({ disciplines: z.array(discipline), cites: z.array(cite).min(1) }),
});

/** One inspected place or unit with its own scope and window. `committee` is its Party committee. */
export const target = z.strictObject({
  id: directoryId,
  name: z.string().min(1),
  place: directoryId,
  committee: directoryId,
  scope,
});
export type Target = z.infer<typeof target>;

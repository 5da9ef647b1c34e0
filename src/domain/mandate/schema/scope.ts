import * as z from 'zod';
import { organKind } from '../../directory/directory.ts';
import { inspectionType } from '../../documents/inspection-type.ts';
import { cite } from '../../documents/source.ts';
import { directoryId } from '../../ids.ts';
import { exclusion, limitation, matterList } from './matters.ts';
import { formerHolders } from './readings.ts';
import { selector } from './selectors.ts';
import { window } from './window.ts';

/**
 * The limbs of a scope sentence. Each has a fact `scope.<limb>` and a ground of its own in the rule sets;
 * `other` is whatever a notice says that none of the rest does.
 */
export const limbKinds = [
  'committee',
  'party-group',
  'judicial-head',
  'next-level-head',
  'key-post',
  'key-personnel',
  'managed-cadre',
  'section-head',
  'other',
] as const;
export const limbKind = z.enum(limbKinds).meta({ id: 'LimbKind' });
export type LimbKind = z.infer<typeof limbKind>;

/** Whom the group takes reports about, which matters it names, and which it does not take. */
export const scope = z.strictObject({
  cites: z.array(cite).min(1),
  limbs: z
    .array(z.strictObject({ kind: limbKind, quote: z.string().min(1), selectors: z.array(selector).min(1) }))
    .min(1),
  matters: z.array(matterList).min(1).optional(),
  exclusions: z.array(exclusion).min(1).optional(),
  limitation: limitation.optional(),
});
export type Scope = z.infer<typeof scope>;

const organs = z.array(directoryId).min(1).optional();
const kinds = z.array(organKind).min(1).optional();

/** What belongs to the target by its place and is not inspected all the same. */
const exclusionOfOrgans = z.strictObject({ organs, kinds, quote: z.string().min(1) });

/**
 * One inspected place, unit or class of units, with its own scope, and with its own window and type where they
 * differ from the mandate's. It reaches as far as `organs`, or the organs of `kinds` in the place; else the
 * whole place; else everything under `committee`; else everything. `committee` is its Party committee.
 */
export const target = z
  .strictObject({
    id: directoryId,
    name: z.string().min(1),
    printed: z.string().min(1).optional(),
    type: inspectionType.optional(),
    place: directoryId.optional(),
    committee: directoryId.optional(),
    organs,
    kinds,
    excludes: z.array(exclusionOfOrgans).min(1).optional(),
    window: window.optional(),
    /** What the notice says here of former holders; the mandate's reading where it is silent. */
    formerHolders: z.strictObject({ reading: formerHolders, quote: z.string().min(1) }).optional(),
    scope,
  })
  .meta({ id: 'Target' });
export type Target = z.infer<typeof target>;

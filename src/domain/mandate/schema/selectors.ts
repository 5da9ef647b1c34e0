import * as z from 'zod';
import { organKind } from '../../directory/directory.ts';
import { directoryId } from '../../ids.ts';

/**
 * Which part of an organ is meant: the organ itself, its leading team and members, only its head, or everybody
 * else who serves in it.
 */
export const coverage = z.enum(['body', 'members', 'principal', 'staff']).meta({ id: 'Coverage' });
export type Coverage = z.infer<typeof coverage>;

const covers = z.array(coverage).min(1);
const kinds = z.array(organKind).min(1);
const ids = z.array(directoryId).min(1);

/**
 * Whom a limb means, always within the target. `target`: the inspected committee or unit; `party-groups-of`:
 * Party groups of the target's organs of these kinds; `next-level`: Party organs directly under the
 * target's; `organs-of-kind`: all organs of these kinds; `organs`, `posts`: those named; `key-posts`: who is on
 * the directory's register, leading cadres or, as `personnel`, anybody; `managed-by`: whose posts a committee
 * manages, the target's own where none is named; `anyone`: every person and body.
 */
export const selector = z
  .discriminatedUnion('select', [
    z.strictObject({ select: z.literal('target'), covers }),
    z.strictObject({ select: z.literal('party-groups-of'), kinds, covers }),
    z.strictObject({ select: z.literal('next-level'), covers }),
    z.strictObject({ select: z.literal('organs-of-kind'), kinds, covers }),
    z.strictObject({ select: z.literal('organs'), organs: ids, covers }),
    z.strictObject({ select: z.literal('posts'), posts: ids }),
    z.strictObject({
      select: z.literal('key-posts'),
      whom: z.enum(['leading-cadres', 'personnel']).optional(),
    }),
    z.strictObject({ select: z.literal('managed-by'), committee: directoryId.optional() }),
    z.strictObject({ select: z.literal('anyone') }),
  ])
  .meta({ id: 'Selector' });
export type Selector = z.infer<typeof selector>;

import * as z from 'zod';
import { cite } from '../../documents/source.ts';
import { directoryId } from '../../ids.ts';
import { receiverKind } from '../../receivers/receiver-kinds.ts';
import { discipline, matterField, matterKind, remedy } from '../../report/matter.ts';
import { localizedText, slug } from '../../text.ts';

const cites = z.array(cite).min(1);

/**
 * A class of matters that this notice names: a theme, a sector, a project. A matter belongs to it that is
 * marked with the code, or that concerns a discipline or field which the code stands for.
 */
const matterCode = z
  .strictObject({
    code: slug,
    name: localizedText,
    quote: z.string().min(1).optional(),
    disciplines: z.array(discipline).min(1).optional(),
    fields: z.array(matterField).min(1).optional(),
  })
  .meta({ id: 'MatterCode' });
export type MatterCode = z.infer<typeof matterCode>;

export const matterCodes = z.array(matterCode).min(1);

/**
 * Matters that the notice names. A `priority` marks them and keeps nothing else out; a `gate` keeps out every
 * matter that is not one of them.
 */
export const matterList = z
  .strictObject({
    role: z.enum(['priority', 'gate']),
    disciplines: z.array(discipline).optional(),
    fields: z.array(matterField).optional(),
    codes: z.array(slug).optional(),
    cites,
  })
  .meta({ id: 'MatterList' });
export type MatterList = z.infer<typeof matterList>;

/**
 * Where something goes that the group does not take: to a kind of organ, to an organ of the directory, or to a
 * body that the notice names and the directory does not have. Never to the accused, whatever is written here.
 */
export const destination = z
  .union([
    z.strictObject({ receiver: receiverKind }),
    z.strictObject({ organ: directoryId }),
    z.strictObject({
      published: z.strictObject({
        id: directoryId,
        name: z.string().min(1),
        address: z.string().min(1).optional(),
      }),
    }),
  ])
  .meta({ id: 'Destination' });
export type Destination = z.infer<typeof destination>;

/**
 * A class of matters that the notice says the group does not take, whoever they are about. Within one list any
 * entry will do; of several lists each must hold. `to` is absent where the notice names no receiver.
 */
export const exclusion = z
  .strictObject({
    id: slug,
    quote: z.string().min(1),
    kinds: z.array(matterKind).min(1).optional(),
    remedies: z.array(remedy).min(1).optional(),
    fields: z.array(matterField).min(1).optional(),
    codes: z.array(slug).min(1).optional(),
    to: destination.optional(),
    cites,
  })
  .meta({ id: 'Exclusion' });
export type Exclusion = z.infer<typeof exclusion>;

/**
 * How long after somebody first knew of it a matter is still taken: `[known, known + months)`, by the calendar
 * of the mandate's zone.
 */
export const limitation = z
  .strictObject({ months: z.int().min(1).max(1200), cites })
  .meta({ id: 'Limitation' });
export type Limitation = z.infer<typeof limitation>;

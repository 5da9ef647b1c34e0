import { z } from 'zod';
import { directoryId } from '../ids.ts';
import { channelKind } from '../report/index.ts';
import { localizedText } from '../text.ts';
import { cite } from './source.ts';

const wallClock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/**
 * When a channel is attended. `unspecified` spans: the hours were not published, so nothing may be
 * computed from them.
 */
const hours = z
  .strictObject({
    days: z.enum(['every-day', 'working-days', 'unspecified']),
    spans: z.union([
      z.literal('unspecified'),
      z.array(z.strictObject({ from: wallClock, until: wallClock })).min(1),
    ]),
  })
  .meta({ id: 'Hours' });

/** Where a contact box stands: a named place, or a class of places that the notice does not list. */
const location = z.strictObject({
  id: directoryId,
  name: z.string().min(1),
  printed: z.string().min(1),
  class: z.boolean().optional(),
  note: localizedText.optional(),
});

/** A published way to reach the group. `address` is as printed; absent when the text does not give one. */
export const channel = z
  .strictObject({
    id: directoryId,
    kind: channelKind,
    name: z.string().min(1),
    address: z.string().min(1).optional(),
    hours: hours.optional(),
    locations: z.array(location).min(1).optional(),
    cites: z.array(cite).min(1),
    note: localizedText.optional(),
  })
  .meta({ id: 'Channel' });

export type Channel = z.infer<typeof channel>;

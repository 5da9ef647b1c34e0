import * as z from 'zod';
import { cite } from '../../documents/source.ts';
import { directoryId } from '../../ids.ts';
import { channelKind } from '../../report/channel.ts';
import { localizedText } from '../../text.ts';
import { zone } from '../../time/zone.ts';
import { edges } from './window.ts';

const wallClock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/);

/** Wall-clock time `[from, until)`; `until` may be `24:00`. */
const span = z.strictObject({ from: wallClock, until: wallClock });

/**
 * When a channel is attended. `unspecified` spans: the hours were not published, so nothing may be
 * computed from them. Hours say when somebody answers and never when a remit is open. `region` is where these
 * hours hold, when others hold elsewhere; `zone` is the clock they are read on, if not the mandate's.
 */
const hours = z
  .strictObject({
    days: z.enum(['every-day', 'working-days', 'rest-days', 'unspecified']),
    spans: z.union([z.literal('unspecified'), z.array(span).min(1)]),
    region: z.string().min(1).optional(),
    zone: zone.optional(),
    printed: z.string().min(1).optional(),
  })
  .meta({ id: 'Hours' });
export type Hours = z.infer<typeof hours>;

/** Where a contact box stands or visitors are met: a named place, or a class of places not listed. */
const location = z.strictObject({
  id: directoryId,
  name: z.string().min(1),
  printed: z.string().min(1),
  class: z.boolean().optional(),
  note: localizedText.optional(),
});

/**
 * A published way to reach the group. `address` is as printed; absent when the text does not give one. A
 * channel can open before the remit's window or close earlier; a `standing` one serves other remits too.
 */
export const channel = z
  .strictObject({
    id: directoryId,
    kind: channelKind,
    name: z.string().min(1),
    address: z.string().min(1).optional(),
    ...edges,
    standing: z.boolean().optional(),
    hours: z.array(hours).min(1).optional(),
    locations: z.array(location).min(1).optional(),
    cites: z.array(cite).min(1),
    note: localizedText.optional(),
  })
  .meta({ id: 'Channel' });

export type Channel = z.infer<typeof channel>;

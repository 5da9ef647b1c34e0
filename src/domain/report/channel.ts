import * as z from 'zod';
import { directoryId } from '../ids.ts';
import { instant } from '../time/instant.ts';
import { plainDate } from '../time/plain-date.ts';

/** How a report can reach the group. The first five are those of the 2024 announcement. */
export const channelKinds = [
  'telephone',
  'sms',
  'post',
  'qr-code',
  'contact-box',
  'email',
  'website',
  'visit',
  'fax',
  'other',
] as const;

export const channelKind = z.enum(channelKinds).meta({ id: 'ChannelKind' });
export type ChannelKind = z.infer<typeof channelKind>;

/** The channel's id in the mandate, where it is known which of several was used. */
const id = directoryId.optional();

/** What the channel itself tells about one report. Absent means unknown. */
export const channelUse = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('telephone'), id, startedAt: instant.optional() }),
    z.strictObject({ kind: z.literal('sms'), id }),
    z.strictObject({
      kind: z.literal('post'),
      id,
      /** The date in the postmark, or that it cannot be read. */
      postmark: z.union([plainDate, z.literal('illegible')]).optional(),
    }),
    z.strictObject({ kind: z.literal('qr-code'), id }),
    z.strictObject({
      kind: z.literal('contact-box'),
      id,
      location: directoryId.optional(),
      /** The box was sealed at the closing instant and this was found in it. */
      sealedAtClosing: z.boolean().optional(),
    }),
    z.strictObject({ kind: z.literal('email'), id }),
    z.strictObject({ kind: z.literal('website'), id }),
    z.strictObject({ kind: z.literal('visit'), id }),
    z.strictObject({ kind: z.literal('fax'), id }),
    z.strictObject({ kind: z.literal('other'), id }),
  ])
  .meta({ id: 'ChannelUse', description: '来件渠道及其事实 · the channel and what it tells' });

export type ChannelUse = z.infer<typeof channelUse>;

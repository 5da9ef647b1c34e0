import * as z from 'zod';
import { actor, matterId, reportId } from '../ids.ts';
import { channelUse } from './channel.ts';
import { incomingMatterParticulars, matterParticulars } from './matter.ts';
import { freeText, identity, reporterFacts } from './report.ts';
import { sealed } from './sealed.ts';
import { subject } from './subject.ts';

const added = { id: matterId, subject: subject.optional() };
const matterAdded = { ...matterParticulars, ...added };
const matterHandedIn = { ...incomingMatterParticulars, ...added };

/** 补充情况 as handed in: what became known of a report since. Texts and identity are sealed before storing. */
export const incomingParticulars = z
  .strictObject({
    $schema: z.string().optional(),
    channel: channelUse.optional(),
    reporter: z.strictObject({ ...reporterFacts, identity: identity.optional() }).optional(),
    text: freeText.optional(),
    matters: z
      .array(z.strictObject({ ...matterHandedIn, text: freeText.optional() }))
      .max(50)
      .optional(),
    /** The second person, for a confirmation that opens a bar. */
    approvedBy: actor.optional(),
  })
  .meta({ id: 'IncomingParticulars', title: '补充情况（登记） · particulars as handed in' });

export type IncomingParticulars = z.infer<typeof incomingParticulars>;

/** 补充情况 as recorded. */
export const particulars = z
  .strictObject({
    report: reportId,
    channel: channelUse.optional(),
    reporter: z.strictObject({ ...reporterFacts, identity: sealed.optional() }).optional(),
    text: sealed.optional(),
    matters: z.array(z.strictObject({ ...matterAdded, text: sealed.optional() })).max(50),
  })
  .meta({ id: 'Particulars', title: '补充情况 · particulars as recorded' });

export type Particulars = z.infer<typeof particulars>;

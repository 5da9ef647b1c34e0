import * as z from 'zod';
import { outcome } from '../../domain/determination/determination.ts';
import { actor, directoryId, matterId, reportId, uuid } from '../../domain/ids.ts';
import { channelUse } from '../../domain/report/channel.ts';
import { matterParticulars } from '../../domain/report/matter.ts';
import { reporterFacts } from '../../domain/report/report.ts';
import { slug } from '../../domain/text.ts';
import { instant } from '../../domain/time/instant.ts';

/** The decision that holds for a matter; absent while it awaits its determination. */
const standing = z.strictObject({
  event: uuid,
  outcome,
  subject: z.string(),
  by: z.enum(['rules', 'person']),
  organ: directoryId.optional(),
});

const referralNow = z.strictObject({
  organ: directoryId,
  stage: z.enum(['outstanding', 'dispatched', 'acknowledged', 'objected', 'answered']),
  number: z.string().optional(),
});

const matterNow = z
  .strictObject({
    matter: matterId,
    particulars: z.strictObject(matterParticulars),
    standing: standing.optional(),
    referral: referralNow.optional(),
    dangers: z.array(z.string()),
    acknowledgedBy: z.array(z.string()),
  })
  .meta({ id: 'MatterNow' });

/** A report as far as its events tell. What is sealed is named and not shown. */
export const reportNow = {
  report: reportId,
  mandate: slug,
  channel: channelUse,
  receivedAt: instant,
  reporter: z.strictObject(reporterFacts),
  /** The fields that are sealed, by the names they are opened under. */
  sealed: z.array(slug),
  duplicateOf: reportId.optional(),
  repeatedBy: z.array(reportId),
  withdrawn: z.boolean(),
  erased: z.boolean(),
  recused: z.array(actor),
  matters: z.array(matterNow),
} as const;

const reportNowJson = z.strictObject(reportNow);
export type ReportNowJson = z.infer<typeof reportNowJson>;

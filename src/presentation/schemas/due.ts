import * as z from 'zod';
import { reportId } from '../../domain/ids.ts';
import { localizedText } from '../../domain/text.ts';
import { instant } from '../../domain/time/instant.ts';
import { plainDate } from '../../domain/time/plain-date.ts';
import { schemaUrl } from './schema-url.ts';

const due = z.strictObject({
  state: z.enum(['at-once', 'overdue', 'due', 'unknown']),
  what: z.string(),
  title: localizedText,
  report: reportId,
  matter: z.string().optional(),
  /** Who has to do it, where it is not the group. */
  organ: z.string().optional(),
  /** The letter to get back. */
  number: z.string().optional(),
  from: instant,
  /** The last day, and the first instant that is too late. */
  lastDay: plainDate.optional(),
  ends: instant.optional(),
  /** The year that the calendar does not cover, so that the days cannot be counted. */
  uncovered: z.int().optional(),
  clause: localizedText,
  verified: z.boolean(),
});

/** `guanxia due --json` */
export const dueOutput = z.strictObject({
  schema: z.literal(schemaUrl('due')),
  asOf: instant,
  /** Reports that were held and have been determined now. */
  decided: z.array(reportId).optional(),
  dues: z.array(due),
});

export type DueOutput = z.infer<typeof dueOutput>;
export type DueJson = z.infer<typeof due>;

/** `guanxia referral list --json` */
export const referralListOutput = z.strictObject({
  schema: z.literal(schemaUrl('referral-list')),
  asOf: instant,
  referrals: z.array(
    z.strictObject({
      report: reportId,
      matter: z.string(),
      organ: z.string(),
      name: z.string(),
      stage: z.enum(['outstanding', 'dispatched', 'acknowledged', 'objected', 'answered']),
      number: z.string().optional(),
      overdue: z.boolean(),
      dues: z.array(due),
    }),
  ),
});

export type ReferralListOutput = z.infer<typeof referralListOutput>;

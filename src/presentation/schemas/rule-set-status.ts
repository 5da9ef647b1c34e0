import * as z from 'zod';
import { impact } from '../../domain/events/document-events.ts';
import { actor, documentHash } from '../../domain/ids.ts';
import { reason, slug } from '../../domain/text.ts';
import { instant } from '../../domain/time/instant.ts';
import { schemaUrl } from './schema-url.ts';

const active = z.strictObject({
  version: slug,
  hash: documentHash,
  from: instant,
  withdrawnFrom: instant.optional(),
});

const step = z.strictObject({
  event: z.string(),
  at: instant,
  actor,
  version: slug,
  hash: documentHash,
  from: instant.optional(),
  approvedBy: actor.optional(),
  reason: reason.optional(),
  retroactive: reason.optional(),
  unverified: z.strictObject({ count: z.int(), reason }).optional(),
  impact: impact.optional(),
});

const status = {
  ruleSet: slug,
  version: slug,
  hash: documentHash,
  status: z.enum(['draft', 'submitted', 'approved', 'returned', 'active', 'withdrawn']),
  activated: z.array(active),
};

/** `guanxia rules status --json`, and every step in the life of a rule set: where it stands afterwards. */
export const ruleSetStatusOutput = z.strictObject({
  schema: z.literal(schemaUrl('rule-set-status')),
  ...status,
  history: z.array(step),
});
export type RuleSetStatusOutput = z.infer<typeof ruleSetStatusOutput>;

/** `guanxia rules list --json` */
export const ruleSetListOutput = z.strictObject({
  schema: z.literal(schemaUrl('rule-set-list')),
  ruleSets: z.array(z.strictObject(status)),
});
export type RuleSetListOutput = z.infer<typeof ruleSetListOutput>;

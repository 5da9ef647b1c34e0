import * as z from 'zod';
import { directory } from '../directory/directory.ts';
import { calendar } from '../documents/calendar.ts';
import { actor, documentHash } from '../ids.ts';
import { mandate } from '../mandate/schema/mandate.ts';
import { reason, slug } from '../text.ts';
import { instant } from '../time/instant.ts';
import { defineEvent } from './define.ts';

const published = <Content extends z.ZodType>(content: Content) =>
  z.strictObject({ hash: documentHash, content });

/** From `start` on: a misprint put right, as if it had never been printed. */
export const amendmentStart = z.union([instant, z.literal('start')]);

/** A rule set's content as JSON; its schema belongs to the rules, which know what its conditions mean. */
const ruleSetContent = z.looseObject({ kind: z.literal('rule-set'), id: slug, version: slug });

const ruleSetRef = { ruleSet: slug, version: slug, hash: documentHash };

/** `approvedBy`: the second person, where one is needed. */
const publishedBy = <Content extends z.ZodType>(content: Content) =>
  z.strictObject({ hash: documentHash, content, approvedBy: actor.optional() });

const mandatePublished = defineEvent('MandatePublished', publishedBy(mandate));
/** The whole mandate in a new version, for reports received from `from` on. */
const mandateAmended = defineEvent(
  'MandateAmended',
  z.strictObject({
    hash: documentHash,
    content: mandate,
    from: amendmentStart,
    reason,
    /** The second person, where it reaches back or loosens the law. */
    approvedBy: actor.optional(),
  }),
);
/** No report received at `at` or later is decided under it. */
const mandateClosed = defineEvent('MandateClosed', z.strictObject({ mandate: slug, at: instant, reason }));
const directoryPublished = defineEvent('DirectoryPublished', publishedBy(directory));
const calendarPublished = defineEvent('CalendarPublished', published(calendar));
const ruleSetDrafted = defineEvent('RuleSetDrafted', published(ruleSetContent));
const ruleSetSubmitted = defineEvent('RuleSetSubmitted', z.strictObject(ruleSetRef));
/** What the rule set would have changed: `hash` names the whole result, `upTo` how far the log was read. */
export const impact = z
  .strictObject({
    hash: documentHash,
    upTo: z.string().regex(/^\d+$/),
    counts: z.strictObject({ same: z.int().min(0), changed: z.int().min(0), notReplayable: z.int().min(0) }),
  })
  .meta({ id: 'Impact' });
export type Impact = z.infer<typeof impact>;

const ruleSetApproved = defineEvent(
  'RuleSetApproved',
  z.strictObject({ ...ruleSetRef, impact: impact.optional() }),
);
const ruleSetReturned = defineEvent('RuleSetReturned', z.strictObject({ ...ruleSetRef, reason }));
/**
 * In force for reports received from `from` on, until another version is. `retroactive` says why it reaches
 * back behind another version; `unverified` how many citations nobody has verified, and why that is accepted.
 */
const ruleSetActivated = defineEvent(
  'RuleSetActivated',
  z.strictObject({
    ...ruleSetRef,
    from: instant,
    retroactive: reason.optional(),
    unverified: z.strictObject({ count: z.int().min(1), reason }).optional(),
  }),
);
/** For reports received from `from` on, the version activated before it is in force again, if there is one. */
const ruleSetWithdrawn = defineEvent(
  'RuleSetWithdrawn',
  z.strictObject({ ...ruleSetRef, from: instant, approvedBy: actor, reason }),
);

/** Every event that publishes a document, changes it or brings it into force. */
export const documentEvents = [
  mandatePublished,
  mandateAmended,
  mandateClosed,
  directoryPublished,
  calendarPublished,
  ruleSetDrafted,
  ruleSetSubmitted,
  ruleSetApproved,
  ruleSetReturned,
  ruleSetActivated,
  ruleSetWithdrawn,
] as const;

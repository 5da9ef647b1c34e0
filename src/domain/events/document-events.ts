import { z } from 'zod';
import { calendar, directory, mandate } from '../documents/index.ts';
import { documentHash } from '../ids.ts';
import { slug } from '../text.ts';
import { instant } from '../time/index.ts';
import { defineEvent } from './define.ts';

const published = <Content extends z.ZodType>(content: Content) =>
  z.strictObject({ hash: documentHash, content });

/** A rule set's content as JSON; its schema belongs to the rules, which know what its conditions mean. */
const ruleSetContent = z.looseObject({ kind: z.literal('rule-set'), id: slug, version: slug });

const ruleSetRef = { ruleSet: slug, version: slug, hash: documentHash };

export const mandatePublished = defineEvent('MandatePublished', published(mandate));
export const directoryPublished = defineEvent('DirectoryPublished', published(directory));
export const calendarPublished = defineEvent('CalendarPublished', published(calendar));
export const ruleSetDrafted = defineEvent('RuleSetDrafted', published(ruleSetContent));
export const ruleSetSubmitted = defineEvent('RuleSetSubmitted', z.strictObject(ruleSetRef));
export const ruleSetApproved = defineEvent('RuleSetApproved', z.strictObject(ruleSetRef));
/** In force for reports received from `from` on, until another version is. */
export const ruleSetActivated = defineEvent(
  'RuleSetActivated',
  z.strictObject({ ...ruleSetRef, from: instant }),
);

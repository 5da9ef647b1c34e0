import { z } from 'zod';
import {
  calendarPublished,
  directoryPublished,
  mandateAmended,
  mandateClosed,
  mandatePublished,
  ruleSetActivated,
  ruleSetApproved,
  ruleSetDrafted,
  ruleSetReturned,
  ruleSetSubmitted,
  ruleSetWithdrawn,
} from './document-events.ts';
import {
  matterFoundInScope,
  matterLeftUndetermined,
  matterReferred,
  reportReceived,
} from './report-events.ts';

export type { Impact } from './document-events.ts';

/** Every event there is. An unknown type or schema version is an error, never skipped. */
export const domainEvent = z.discriminatedUnion('type', [
  reportReceived,
  matterFoundInScope,
  matterReferred,
  matterLeftUndetermined,
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
]);

export type DomainEvent = z.infer<typeof domainEvent>;
export type EventType = DomainEvent['type'];
export type EventOf<Type extends EventType> = Extract<DomainEvent, { type: Type }>;

export type ReportEvent = EventOf<
  'ReportReceived' | 'MatterFoundInScope' | 'MatterReferred' | 'MatterLeftUndetermined'
>;

/** The events that decide a matter. */
export type Determination = EventOf<'MatterFoundInScope' | 'MatterReferred' | 'MatterLeftUndetermined'>;

const currentVersions: Readonly<Record<EventType, number>> = {
  ReportReceived: 1,
  MatterFoundInScope: 1,
  MatterReferred: 1,
  MatterLeftUndetermined: 1,
  MandatePublished: 1,
  MandateAmended: 1,
  MandateClosed: 1,
  DirectoryPublished: 1,
  CalendarPublished: 1,
  RuleSetDrafted: 1,
  RuleSetSubmitted: 1,
  RuleSetApproved: 1,
  RuleSetReturned: 1,
  RuleSetActivated: 1,
  RuleSetWithdrawn: 1,
};

/** Whether this release can read events of `type` at `schemaVersion`. */
export const isKnownEvent = (type: string, schemaVersion: number): type is EventType =>
  Object.hasOwn(currentVersions, type) && currentVersions[type as EventType] === schemaVersion;

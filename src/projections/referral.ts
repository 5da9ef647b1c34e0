import type { Receiver } from '../domain/determination/index.ts';
import type { DomainEvent } from '../domain/events/index.ts';
import { assertNever } from './assert-never.ts';
import { type LedgerEntry, ledgerEntry } from './ledger-entry.ts';
import { ledgerKeys } from './ledger-keys.ts';
import type { Projection } from './projection.ts';

/** How far a referral has come. `outstanding`: decided, and nothing is recorded of its way since. */
export type ReferralState = 'outstanding';

/** 转办台账: a matter that now belongs to another organ. */
export interface ReferredMatter extends LedgerEntry {
  readonly receiver: Receiver;
  readonly state: ReferralState;
}

const evolve = (document: ReferredMatter | undefined, event: DomainEvent): ReferredMatter | undefined => {
  switch (event.type) {
    case 'MatterReferred':
      return { ...ledgerEntry(event), receiver: event.data.receiver, state: 'outstanding' };
    case 'MatterFoundInScope':
    case 'MatterLeftUndetermined':
      return undefined;
    case 'ReportReceived':
    case 'MandatePublished':
    case 'MandateAmended':
    case 'MandateClosed':
    case 'DirectoryPublished':
    case 'CalendarPublished':
    case 'RuleSetDrafted':
    case 'RuleSetSubmitted':
    case 'RuleSetApproved':
    case 'RuleSetReturned':
    case 'RuleSetActivated':
    case 'RuleSetWithdrawn':
      return document;
    default:
      return assertNever(event);
  }
};

/** 转办台账, by `<report>/<matter>`. */
export const referral: Projection<ReferredMatter> = {
  name: 'referral',
  version: 1,
  keysOf: (event) => ledgerKeys('referral', event),
  evolve,
  indexes: {
    mandate: ({ mandate }) => mandate.id,
    report: ({ report }) => report,
    subject: ({ subject }) => subject,
    channel: ({ channel }) => channel,
    organ: ({ receiver }) => receiver.organ,
    state: ({ state }) => state,
  },
};

import type { DomainEvent } from '../domain/events/index.ts';
import { assertNever } from './assert-never.ts';
import { type LedgerEntry, ledgerEntry } from './ledger-entry.ts';
import { ledgerKeys } from './ledger-keys.ts';
import type { Projection } from './projection.ts';

/** 受理台账: a matter that now is in scope of the group. */
export type InScopeMatter = LedgerEntry;

const evolve = (document: InScopeMatter | undefined, event: DomainEvent): InScopeMatter | undefined => {
  switch (event.type) {
    case 'MatterFoundInScope':
      return ledgerEntry(event);
    case 'MatterReferred':
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

/** 受理台账, by `<report>/<matter>`. */
export const inScope: Projection<InScopeMatter> = {
  name: 'in-scope',
  version: 1,
  keysOf: (event) => ledgerKeys('in-scope', event),
  evolve,
  indexes: {
    mandate: ({ mandate }) => mandate.id,
    report: ({ report }) => report,
    subject: ({ subject }) => subject,
    channel: ({ channel }) => channel,
  },
};

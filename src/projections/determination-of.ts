import type { Outcome } from '../domain/determination/index.ts';
import type { Determination, DomainEvent } from '../domain/events/index.ts';
import { assertNever } from './assert-never.ts';

/** The event as a determination, if it is one. */
export const determinationOf = (event: DomainEvent): Determination | undefined => {
  switch (event.type) {
    case 'MatterFoundInScope':
    case 'MatterReferred':
    case 'MatterLeftUndetermined':
      return event;
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
      return undefined;
    default:
      return assertNever(event);
  }
};

const outcomes = {
  MatterFoundInScope: 'in-scope',
  MatterReferred: 'referral',
  MatterLeftUndetermined: 'undetermined',
} as const satisfies Record<Determination['type'], Outcome>;

/** What a determination decided. */
export const outcomeOf = (event: Determination): Outcome => outcomes[event.type];

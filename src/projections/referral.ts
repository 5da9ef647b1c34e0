import type { Receiver } from '../domain/determination/determination.ts';
import type { Decision, DomainEvent } from '../domain/events/domain-event.ts';
import {
  goesOn,
  outstanding,
  type ReferralEvent,
  type ReferralLife,
  withReferralEvent,
} from '../domain/referral-life/referral-life.ts';
import { evolveWith } from './handlers.ts';
import { type LedgerEntry, ledgerEntry } from './ledger-entry.ts';
import { ledgerHandlers } from './ledger-handlers.ts';
import { ledgerKeys } from './ledger-keys.ts';
import { matterKey } from './matter-key.ts';
import { type Projection, seenAsWhole } from './projection.ts';

/** 转办台账: a matter that now belongs to another organ. */
export interface ReferredMatter extends LedgerEntry {
  /** Where it goes; without `kind` where a person chose it. */
  readonly receiver: Omit<Receiver, 'kind'> & { readonly kind?: Receiver['kind'] };
  /** How far it has come. Overdue is not a state: it is computed from these instants and the calendar. */
  readonly life: ReferralLife;
}

const receiverOf = (event: Decision): ReferredMatter['receiver'] | undefined => {
  if (!('receiver' in event.data)) return undefined;
  return { passedOver: [], why: [], ...event.data.receiver };
};

/** With the way that it has gone already, if this referral goes on. */
const enter = (event: Decision, before: ReferredMatter | undefined): ReferredMatter | undefined => {
  const receiver = receiverOf(event);
  if (receiver === undefined) return undefined;
  const stays = before !== undefined && goesOn(before.life, receiver.organ, event);
  const life = stays ? before.life : outstanding(receiver.organ, event);
  return { ...ledgerEntry(event), receiver, life };
};

const onItsWay = (document: ReferredMatter | undefined, event: ReferralEvent): ReferredMatter | undefined =>
  document && { ...document, life: withReferralEvent(document.life, event) };

const keysOf = (event: DomainEvent): readonly string[] => {
  switch (event.type) {
    case 'ReferralDispatched':
    case 'ReferralAcknowledged':
    case 'ReferralObjected':
    case 'ReferralReopened':
    case 'ReferralAnswered':
    case 'ReferralRecalled':
      return [matterKey(event.data.report, event.data.matter)];
    default:
      return ledgerKeys('referral', event);
  }
};

/** 转办台账, by `<report>/<matter>`. */
export const referral: Projection<ReferredMatter> = {
  name: 'referral',
  version: 4,
  keysOf,
  evolve: evolveWith<ReferredMatter>({
    ...ledgerHandlers(enter),
    ReferralDispatched: onItsWay,
    ReferralAcknowledged: onItsWay,
    ReferralObjected: onItsWay,
    ReferralReopened: onItsWay,
    ReferralAnswered: onItsWay,
    ReferralRecalled: onItsWay,
  }),
  seenBy: seenAsWhole,
  indexes: {
    sight: ({ sight }) => sight,
    mandate: ({ mandate }) => mandate.id,
    report: ({ report }) => report,
    subject: ({ subject }) => subject,
    channel: ({ channel }) => channel,
    organ: ({ receiver }) => receiver.organ,
    state: ({ life }) => life.stage,
  },
};

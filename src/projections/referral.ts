import type { Receiver } from '../domain/determination/index.ts';
import { evolveWith } from './handlers.ts';
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

/** 转办台账, by `<report>/<matter>`. */
export const referral: Projection<ReferredMatter> = {
  name: 'referral',
  version: 1,
  keysOf: (event) => ledgerKeys('referral', event),
  evolve: evolveWith<ReferredMatter>({
    MatterReferred: (_document, event) => ({
      ...ledgerEntry(event),
      receiver: event.data.receiver,
      state: 'outstanding',
    }),
    MatterFoundInScope: () => undefined,
    MatterLeftUndetermined: () => undefined,
  }),
  indexes: {
    mandate: ({ mandate }) => mandate.id,
    report: ({ report }) => report,
    subject: ({ subject }) => subject,
    channel: ({ channel }) => channel,
    organ: ({ receiver }) => receiver.organ,
    state: ({ state }) => state,
  },
};

import { outcomeOf } from './decision-of.ts';
import { evolveWith } from './handlers.ts';
import { type LedgerEntry, ledgerEntry } from './ledger-entry.ts';
import { ledgerHandlers } from './ledger-handlers.ts';
import { ledgerKeys } from './ledger-keys.ts';
import { type Projection, seenAsWhole } from './projection.ts';

/** 受理台账: a matter that now is in scope of the group. */
export type InScopeMatter = LedgerEntry;

/** 受理台账, by `<report>/<matter>`. */
export const inScope: Projection<InScopeMatter> = {
  name: 'in-scope',
  version: 3,
  keysOf: (event) => ledgerKeys('in-scope', event),
  evolve: evolveWith(
    ledgerHandlers<InScopeMatter>((event) =>
      outcomeOf(event) === 'in-scope' ? ledgerEntry(event) : undefined,
    ),
  ),
  seenBy: seenAsWhole,
  indexes: {
    sight: ({ sight }) => sight,
    mandate: ({ mandate }) => mandate.id,
    report: ({ report }) => report,
    subject: ({ subject }) => subject,
    channel: ({ channel }) => channel,
  },
};

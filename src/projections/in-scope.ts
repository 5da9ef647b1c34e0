import { evolveWith } from './handlers.ts';
import { type LedgerEntry, ledgerEntry } from './ledger-entry.ts';
import { ledgerKeys } from './ledger-keys.ts';
import type { Projection } from './projection.ts';

/** 受理台账: a matter that now is in scope of the group. */
export type InScopeMatter = LedgerEntry;

/** 受理台账, by `<report>/<matter>`. */
export const inScope: Projection<InScopeMatter> = {
  name: 'in-scope',
  version: 1,
  keysOf: (event) => ledgerKeys('in-scope', event),
  evolve: evolveWith<InScopeMatter>({
    MatterFoundInScope: (_document, event) => ledgerEntry(event),
    MatterReferred: () => undefined,
    MatterLeftUndetermined: () => undefined,
  }),
  indexes: {
    mandate: ({ mandate }) => mandate.id,
    report: ({ report }) => report,
    subject: ({ subject }) => subject,
    channel: ({ channel }) => channel,
  },
};

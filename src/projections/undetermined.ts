import type { Decision, EventOf } from '../domain/events/domain-event.ts';
import type { Instant } from '../domain/time/instant.ts';
import { evolveWith } from './handlers.ts';
import { type LedgerEntry, ledgerEntry } from './ledger-entry.ts';
import { ledgerHandlers } from './ledger-handlers.ts';
import { ledgerKeys } from './ledger-keys.ts';
import { type Projection, seenAsWhole } from './projection.ts';

type Left = EventOf<'MatterLeftUndetermined'>;

/** 待定: a matter that cannot be decided yet, what to ask, and since when. */
export interface UndeterminedMatter extends LedgerEntry {
  readonly reason: Left['data']['reason'];
  readonly asks: Left['data']['asks'];
  /** Organs that would be competent, depending on the answers. */
  readonly candidates: readonly string[];
  /** When the first of the determinations that left it undetermined in a row was made. */
  readonly since: Instant;
  /** It came before the window opened and waits for that. */
  readonly held?: true;
}

const enter = (event: Decision, before: UndeterminedMatter | undefined): UndeterminedMatter | undefined =>
  event.type === 'MatterLeftUndetermined'
    ? {
        ...ledgerEntry(event),
        reason: event.data.reason,
        asks: event.data.asks,
        candidates: event.data.candidates,
        since: before?.since ?? event.occurredAt,
        ...(event.data.facts['report.before-opening'] === true ? { held: true } : {}),
      }
    : undefined;

/** 待定, by `<report>/<matter>`. */
export const undetermined: Projection<UndeterminedMatter> = {
  name: 'undetermined',
  version: 3,
  keysOf: (event) => ledgerKeys('undetermined', event),
  evolve: evolveWith(ledgerHandlers(enter)),
  seenBy: seenAsWhole,
  indexes: {
    sight: ({ sight }) => sight,
    mandate: ({ mandate }) => mandate.id,
    report: ({ report }) => report,
    subject: ({ subject }) => subject,
    channel: ({ channel }) => channel,
    reason: ({ reason }) => reason,
    held: ({ held }) => (held === undefined ? 'no' : 'yes'),
  },
};

import type { EventOf } from '../../domain/events/domain-event.ts';
import type { Period } from '../../domain/time/when.ts';
import type { OutcomeCount } from '../../projections/statistics.ts';
import type { Position } from '../../stores/port/position.ts';
import type { DocumentChange } from './document-changes.ts';

/** What an auditor is told of a log before any single matter. Everything in it follows from the log alone. */
export interface AuditReport {
  /** Which reports, by their receipt. */
  readonly period: Period;
  /** How much was read: the number of events, and the position of the last. */
  readonly log: { readonly events: number; readonly position: Position };
  /** Matters received in the period, by mandate, week, channel and the outcome they now have. */
  readonly counts: readonly OutcomeCount[];
  /** Everything that published a document, changed it or brought it into force, whenever it was. */
  readonly changes: readonly DocumentChange[];
  /** What persons decided otherwise, about reports received in the period. */
  readonly overrides: readonly EventOf<'DeterminationOverridden'>[];
}

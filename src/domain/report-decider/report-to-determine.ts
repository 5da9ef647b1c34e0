import type { MatterParticulars, ReportParticulars } from '../derive/facts-under.ts';
import type { Accusation } from '../report/accusation.ts';
import type { Instant } from '../time/instant.ts';
import type { ReceivedReport } from './report-state.ts';

/** What is determined: a report's particulars and its matters, numbered. */
export interface ReportToDetermine extends ReportParticulars {
  readonly id: string;
  /** It came before the window opened and counts as received at this instant, the opening. */
  readonly admittedAt?: Instant | undefined;
  /** Whom it accused before it was corrected, and whom reports accuse that it was linked with. */
  readonly formerly?: readonly Accusation[] | undefined;
  /** Organs of the accused, as directories of later or linked reports show. */
  readonly barredSince?: readonly string[] | undefined;
  readonly matters: readonly MatterToDetermine[];
}

export interface MatterToDetermine extends MatterParticulars {
  readonly id: string;
}

/**
 * The input of every determination of a report: a pure function of its stream, folded with
 * `reportDecider` up to just before the determination. Determinations and overrides that the stream holds
 * do not bear on it, so the determinations of one append share their input. `receive`, each later
 * determination and a replay take it from here.
 */
export const reportToDetermine = ({
  report,
  matters,
  admittedAt,
  formerly,
  barredSince,
}: ReceivedReport): ReportToDetermine => {
  const { id, channel, receivedAt, duplicateOf, reporter } = report;
  return {
    id,
    channel,
    receivedAt,
    ...(duplicateOf === undefined ? {} : { duplicateOf }),
    ...(admittedAt === undefined ? {} : { admittedAt }),
    reporter,
    ...(formerly.length === 0 ? {} : { formerly }),
    ...(barredSince.length === 0 ? {} : { barredSince }),
    matters: [...matters.values()].map(({ matter: { text: _sealed, ...matter }, refusedBy }) => ({
      ...matter,
      ...(refusedBy.length === 0 ? {} : { refusedBy }),
    })),
  };
};

/**
 * The report as facts see it: one that was admitted arrives at the opening, however long before that it
 * was received or a call began.
 */
export const asAdmitted = (report: ReportToDetermine): ReportToDetermine => {
  const { admittedAt, channel } = report;
  if (admittedAt === undefined) return report;
  if (channel.kind !== 'telephone') return { ...report, receivedAt: admittedAt };
  return { ...report, receivedAt: admittedAt, channel: { ...channel, startedAt: admittedAt } };
};

import type { DocumentRef, Outcome } from '../determination/determination.ts';
import type { Determination } from '../events/domain-event.ts';
import type { DangerRole } from '../receivers/told-of-danger.ts';
import type { ReferralLife } from '../referral-life/referral-life.ts';
import type { Accusation } from '../report/accusation.ts';
import type { Danger, Matter } from '../report/matter.ts';
import type { Report } from '../report/report.ts';
import type { Sight } from '../sight/sight.ts';
import type { Instant } from '../time/instant.ts';

/** The decision that holds for a matter: the rules' answer, or a person's until it is lifted. */
export interface StandingDecision {
  /** Id of the event. */
  readonly event: string;
  readonly outcome: Outcome;
  readonly subject: string;
  /** Id of the directory that names the subject. */
  readonly directory: string;
  readonly mandate: DocumentRef;
  readonly by: 'rules' | 'person';
  /** Of a referral: where it goes. */
  readonly organ?: string;
}

/** A letter with which a matter was sent to an organ, which still has it. */
export interface Letter {
  readonly number: string;
  readonly organ: string;
  /** Id of the event by which the matter was referred there. */
  readonly decision: string;
  readonly sentAt: Instant;
}

/** What is known of one matter. */
export interface MatterState {
  /** With all particulars that were added since it was received. */
  readonly matter: Matter;
  readonly standing?: StandingDecision;
  /** What the rules found last, be it recorded beside an override. */
  readonly answer?: Determination;
  readonly referral?: ReferralLife;
  /** Every letter that has not come back, wherever the matter is now. */
  readonly letters: readonly Letter[];
  /** Organs whose objection was accepted: they are not asked again. */
  readonly refusedBy: readonly string[];
  /** Dangers that were reported, or of which it was asked who is to be told. */
  readonly escalated: readonly Danger[];
  /** Ids of the organs that were told of them. */
  readonly told: ReadonlyMap<DangerRole, string>;
  readonly acknowledgedBy: readonly string[];
}

/** All that is decided about one subject, as one directory names it. */
export interface Dossier {
  readonly directory: string;
  readonly subject: string;
}

/** A report as far as its stream tells. */
export interface ReceivedReport {
  readonly status: 'received';
  /** With all particulars that were added since; its matters are those of `matters`. */
  readonly report: Omit<Report, 'matters' | 'linked' | 'sight' | 'linkedSight'>;
  readonly matters: ReadonlyMap<string, MatterState>;
  /** The opening at which a report that came too early counts as received. */
  readonly admittedAt?: Instant;
  /** Whom it accused before it was corrected, and whom the reports accuse that it was linked with. */
  readonly formerly: readonly Accusation[];
  /** Ids of organs of the accused, as directories of later or linked reports showed. */
  readonly barredSince: readonly string[];
  /** Those of whom two persons have cleared it. */
  readonly cleared: readonly Accusation[];
  /** Who may see it, by whom it ever accused; and by whom the reports accuse that it was ever linked with. */
  readonly sight: Sight;
  readonly linkedSight: Sight;
  /** Every report that it was ever linked with. */
  readonly everLinked: ReadonlySet<string>;
  /** The dossiers that its decisions stand in. */
  readonly dossiers: readonly Dossier[];
  /** The reports that repeat it. */
  readonly repeatedBy: ReadonlySet<string>;
  readonly withdrawn: boolean;
  readonly erased: boolean;
  /** Those who may no longer handle it. */
  readonly recused: ReadonlySet<string>;
}

export type ReportState = { readonly status: 'absent' } | ReceivedReport;

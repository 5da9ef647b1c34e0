import type { AuditReport } from '../../app/index.ts';
import type { Instant } from '../../domain/index.ts';
import type { Language, LocalizedText } from '../../problems/index.ts';

/** A referral whose receiver has let a deadline pass. */
export interface OverdueReferral {
  readonly report: string;
  readonly matter: string;
  readonly receiver: string;
  /** What was due. */
  readonly duty: LocalizedText;
  /** The last day for it. */
  readonly due: string;
  readonly clause: string;
}

/** One thing that was checked, and what came of it. */
export interface Check {
  readonly what: LocalizedText;
  readonly passed: boolean;
  readonly result: LocalizedText;
}

/** Everything that the page says. */
export interface ReportContent {
  readonly language: Language;
  readonly made: Instant;
  /** Version of the program. */
  readonly by: string;
  readonly report: AuditReport;
  readonly overdue: readonly OverdueReferral[];
  /** Empty if nothing was checked. */
  readonly checks: readonly Check[];
}

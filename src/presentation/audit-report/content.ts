import type { AuditReport } from '../../app/audit-report/audit-report.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Language, LocalizedText } from '../../problems/localized.ts';

/** Something that should have been done and was not. */
export interface Overdue {
  /** The report, or one matter of it. */
  readonly about: string;
  /** Who has to do it. */
  readonly by: LocalizedText;
  readonly duty: LocalizedText;
  /** The last day for it. */
  readonly lastDay: string;
  readonly clause: LocalizedText;
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
  /** The zone of what is about no mandate. */
  readonly zone: string;
  /** The zone of each version of a mandate, by its hash. */
  readonly zones: Readonly<Record<string, string>>;
  readonly overdue: readonly Overdue[];
  /** Empty if nothing was checked. */
  readonly checks: readonly Check[];
}

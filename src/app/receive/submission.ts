import type { Determination } from '../../domain/events/domain-event.ts';
import type { IncomingReport, Report } from '../../domain/report/report.ts';

/** Who hands a report in, and under which key a repetition is recognised. */
export interface Submission {
  readonly report: IncomingReport;
  readonly actor: string;
  /** Without a key the body is its own: handing in the same body twice makes one report. */
  readonly idempotencyKey?: string | undefined;
  /** Only record the report: a worker determines it. */
  readonly defer?: boolean | undefined;
}

/**
 * What was recorded, now (`recorded`) or by an earlier submission of the same (`replayed`). Without determinations
 * the report is in the log and awaits a worker.
 */
export interface Receipt {
  /** `queued`: kept in the outbox of this machine, to be forwarded. */
  readonly status: 'recorded' | 'replayed' | 'queued';
  readonly report: Report;
  readonly determinations: readonly Determination[];
}

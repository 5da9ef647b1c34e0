import { duties, type ReportDuties } from '../../projections/duties.ts';
import type { ViewStore } from '../../stores/port/view-store.ts';

/** What a line shows of the report that its matter belongs to. */
export interface OfReport {
  readonly ofReport: ReportDuties | undefined;
}

/** A line of a ledger: about a matter of this report. */
export interface Line {
  readonly report: string;
}

const pageSize = 1_000;

/** The lines, each with what the view `duties` holds of its report. */
export const withReports = async (
  views: ViewStore,
  lines: readonly Line[],
): Promise<readonly (Line & OfReport)[]> => {
  const found: (Line & OfReport)[] = [];
  for (let from = 0; from < lines.length; from += pageSize) {
    const page = lines.slice(from, from + pageSize);
    const reports = await views.load(duties, [...new Set(page.map(({ report }) => report))]);
    for (const line of page)
      found.push({ ...line, ofReport: reports.get(line.report) as ReportDuties | undefined });
  }
  return found;
};

import type { Report } from '../report/report.ts';
import { plainSight } from '../sight/sight.ts';
import type { ReceivedReport } from './report-state.ts';

/** The state of a report that has just been received. */
export const receivedReport = ({
  matters,
  linked = [],
  sight,
  linkedSight = plainSight,
  ...report
}: Report): ReceivedReport => ({
  status: 'received',
  report,
  matters: new Map(
    matters.map((matter) => [
      matter.id,
      { matter, letters: [], refusedBy: [], escalated: [], told: new Map(), acknowledgedBy: [] },
    ]),
  ),
  formerly: linked,
  cleared: [],
  sight,
  linkedSight,
  everLinked: new Set(report.duplicateOf === undefined ? [] : [report.duplicateOf]),
  dossiers: [],
  barredSince: [],
  repeatedBy: new Set(),
  withdrawn: false,
  erased: false,
  recused: new Set(),
});

import type { ReportEvent } from '../events/domain-event.ts';
import type { Fact } from '../events/metadata.ts';
import type { ReceiveReport, RecordReport } from './commands.ts';
import { assertFindingsFit, determinationFact } from './determinations.ts';
import { escalations } from './escalations.ts';
import { receivedReport } from './received-report.ts';
import { reportAlreadyReceived } from './report-problems.ts';
import type { ReportState } from './report-state.ts';
import { sightSeen } from './sight-changes.ts';

/** A report as it came in, and the dangers that cannot wait for a determination. */
export const record = (
  state: ReportState,
  { data: { report }, metadata: { now } }: RecordReport,
): readonly Fact<ReportEvent>[] => {
  if (state.status !== 'absent') throw reportAlreadyReceived(report.id);
  return [
    { type: 'ReportReceived', data: report, occurredAt: report.receivedAt },
    ...escalations(receivedReport(report), now),
  ];
};

export const receive = (
  before: ReportState,
  { data: { report, findings }, metadata: { now } }: ReceiveReport,
): readonly Fact<ReportEvent>[] => {
  if (before.status !== 'absent') throw reportAlreadyReceived(report.id);
  assertFindingsFit(
    report.id,
    report.matters.map(({ id }) => id),
    findings,
  );
  const state = receivedReport(report);
  const sight = sightSeen(state);
  return [
    { type: 'ReportReceived', data: report, occurredAt: report.receivedAt },
    ...findings.map((finding) => determinationFact(finding, now, { sight })),
    ...escalations(state, now),
  ];
};

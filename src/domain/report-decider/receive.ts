import type { ReportEvent } from '../events/domain-event.ts';
import type { Fact } from '../events/metadata.ts';
import { unsettledSight } from '../sight/sight.ts';
import type { ReceiveReport, RecordReport } from './commands.ts';
import { assertFindingsFit, determinationFact, foundSince } from './determinations.ts';
import { escalations } from './escalations.ts';
import { receivedReport } from './received-report.ts';
import { reportAlreadyReceived } from './report-problems.ts';
import type { ReportState } from './report-state.ts';
import { reportToDetermine } from './report-to-determine.ts';
import { sightSeen } from './sight-changes.ts';

/** A report as it came in, and the dangers that cannot wait for a determination. */
export const record = (
  state: ReportState,
  { data: { report, dangers }, metadata: { now } }: RecordReport,
): readonly Fact<ReportEvent>[] => {
  if (state.status !== 'absent') throw reportAlreadyReceived(report.id);
  return [
    { type: 'ReportReceived', data: report, occurredAt: report.receivedAt },
    ...escalations(receivedReport(report), dangers, now),
  ];
};

export const receive = (
  state: ReportState,
  { data: { report, determine }, metadata: { now } }: ReceiveReport,
): readonly Fact<ReportEvent>[] => {
  if (state.status !== 'absent') throw reportAlreadyReceived(report.id);
  const determined = determine(reportToDetermine(receivedReport({ ...report, sight: unsettledSight })));
  const data = { ...report, sight: determined.sight };
  const received = receivedReport(data);
  const sight = sightSeen(received);
  assertFindingsFit(report.id, received.matters.keys(), determined.findings);
  return [
    { type: 'ReportReceived', data, occurredAt: report.receivedAt },
    ...foundSince(received, determined, now),
    ...determined.findings.map((finding) => determinationFact(finding, now, { sight })),
    ...escalations(received, determined.dangers, now),
  ];
};

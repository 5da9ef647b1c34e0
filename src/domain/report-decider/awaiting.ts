import type { ReportEvent } from '../events/domain-event.ts';
import type { Fact } from '../events/metadata.ts';
import type { DetermineReport } from './commands.ts';
import { determinedAgain } from './determinations.ts';
import { escalations } from './escalations.ts';
import type { ReceivedReport } from './report-state.ts';
import { reportToDetermine } from './report-to-determine.ts';
import { sightChanges } from './sight-changes.ts';

/** Whether the report was recorded without a determination, and none has followed. */
export const awaitsDetermination = ({ matters }: ReceivedReport): boolean =>
  [...matters.values()].some(({ answer, standing }) => answer === undefined && standing === undefined);

/** The determinations that a report still lacks, and who is told of its dangers if that had been open; none where somebody else was faster. */
export const determineRecorded = (
  state: ReceivedReport,
  { data: { determine }, metadata: { now } }: DetermineReport,
): readonly Fact<ReportEvent>[] => {
  if (!awaitsDetermination(state)) return [];
  const determined = determine(reportToDetermine(state));
  const { state: seen, facts } = sightChanges(state, { own: determined.sight }, now);
  return [
    ...facts,
    ...determinedAgain(seen, determined, { now, touched: new Set() }),
    ...escalations(seen, determined.dangers, now),
  ];
};

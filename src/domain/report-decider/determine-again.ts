import type { ReportEvent } from '../events/domain-event.ts';
import type { Fact } from '../events/metadata.ts';
import { assertSecondPerson } from '../second-person.ts';
import { without } from './accusations.ts';
import { caused } from './caused.ts';
import type { ClearAccused, RedetermineReport } from './commands.ts';
import { refusal } from './report-problems.ts';
import type { ReceivedReport } from './report-state.ts';

export const redetermine = (
  state: ReceivedReport,
  { data: { determine, ...given }, metadata }: RedetermineReport,
): readonly Fact<ReportEvent>[] => {
  const { report, matters } = state;
  const fact = {
    type: 'ReportRedetermined',
    data: { report: report.id, ...given },
    occurredAt: metadata.now,
  } as const;
  return caused(state, { fact, determine, touched: matters.keys() }, metadata);
};

const nobodyToClear = () =>
  refusal(
    'nobody-to-clear',
    [
      '该件没有曾被反映、现已更正的对象，也没有关联件带来的对象',
      'the report was never corrected about whom it accuses, and is bound by no report it was linked with',
    ],
    ['现在反映的对象不能解除', 'whom a matter accuses now cannot be cleared'],
  );

export const clearAccused = (
  state: ReceivedReport,
  { data: { determine, ...given }, metadata }: ClearAccused,
): readonly Fact<ReportEvent>[] => {
  const { report, matters, cleared } = state;
  const accused = [...without(given.accused, cleared)];
  if (accused.length === 0) throw nobodyToClear();
  assertSecondPerson(given.approvedBy, [metadata.actor], '/approvedBy');
  const fact = {
    type: 'AccusedCleared',
    data: { report: report.id, ...given, accused },
    occurredAt: metadata.now,
  } as const;
  return caused(state, { fact, determine, touched: matters.keys() }, metadata);
};

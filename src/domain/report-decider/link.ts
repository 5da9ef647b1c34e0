import type { ReportEvent } from '../events/domain-event.ts';
import type { Fact } from '../events/metadata.ts';
import { joinSights } from '../sight/sight.ts';
import { awaitsDetermination } from './awaiting.ts';
import { caused } from './caused.ts';
import type { LinkReport, NoteRepetition, UnlinkReport } from './commands.ts';
import { refusal } from './report-problems.ts';
import type { ReceivedReport } from './report-state.ts';
import { sightChanges } from './sight-changes.ts';

const linkedToItself = () =>
  refusal(
    'report-linked-to-itself',
    ['信访件不能与自身关联', 'a report cannot repeat itself'],
    ['请写明先收到的那一件', 'name the report that came first'],
    '/duplicateOf',
  );

const alreadyLinked = (to: string) =>
  refusal(
    'report-already-linked',
    [`该件已关联到 \`${to}\``, `the report is already linked to \`${to}\``],
    ['须先解除原关联', 'undo that link first'],
    '/duplicateOf',
  );

const notLinked = () =>
  refusal('report-not-linked', ['该件没有关联到其他信访件', 'the report is linked to no other']);

export const link = (
  state: ReceivedReport,
  { data: { duplicateOf, accused, reason, linked, determine }, metadata }: LinkReport,
): readonly Fact<ReportEvent>[] => {
  const { report, matters } = state;
  if (duplicateOf === report.id) throw linkedToItself();
  if (report.duplicateOf !== undefined) throw alreadyLinked(report.duplicateOf);
  const fact = {
    type: 'ReportLinked',
    data: { report: report.id, duplicateOf, accused, reason },
    occurredAt: metadata.now,
  } as const;
  return caused(state, { fact, determine, touched: matters.keys(), linked }, metadata);
};

export const unlink = (
  state: ReceivedReport,
  { data: { reason, determine }, metadata }: UnlinkReport,
): readonly Fact<ReportEvent>[] => {
  const { report, matters } = state;
  if (report.duplicateOf === undefined) throw notLinked();
  const fact = {
    type: 'ReportUnlinked',
    data: { report: report.id, from: report.duplicateOf, reason },
    occurredAt: metadata.now,
  } as const;
  return caused(state, { fact, determine, touched: matters.keys() }, metadata);
};

/** What stands at odds with whom the repetition accuses is moved with it. Nothing if it has been noted. */
export const noteRepetition = (
  state: ReceivedReport,
  { data: { determine, linked: sight, ...repetition }, metadata }: NoteRepetition,
): readonly Fact<ReportEvent>[] => {
  const { report, repeatedBy, linkedSight } = state;
  if (repeatedBy.has(repetition.by)) return [];
  const linked = joinSights([linkedSight, sight]);
  const fact = {
    type: 'ReportRepeated',
    data: { report: report.id, ...repetition },
    occurredAt: metadata.now,
  } as const;
  // One that was only recorded is determined later, and minds the repetition then.
  if (determine === undefined || awaitsDetermination(state))
    return [fact, ...sightChanges(state, { linked }, metadata.now).facts];
  return caused(state, { fact, determine, touched: [], linked }, metadata);
};

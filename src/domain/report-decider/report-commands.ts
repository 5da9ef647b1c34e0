import { arrival } from '../derive/timing.ts';
import type { ReportEvent } from '../events/domain-event.ts';
import type { Fact } from '../events/metadata.ts';
import { accuses } from '../receivers/barred.ts';
import { assertSecondPerson } from '../second-person.ts';
import { epochMs } from '../time/instant.ts';
import { caused } from './caused.ts';
import { happenedAt, matterOf } from './command-checks.ts';
import type {
  AdmitReport,
  EraseReporter,
  NotifyReporter,
  RecuseHandler,
  WithdrawReport,
} from './commands.ts';
import { refusal, reportNotHeld } from './report-problems.ts';
import type { ReceivedReport } from './report-state.ts';
import { asAdmitted, reportToDetermine } from './report-to-determine.ts';

type Facts = readonly Fact<ReportEvent>[];

export const withdraw = (state: ReceivedReport, { data, metadata }: WithdrawReport): Facts => {
  if (state.withdrawn)
    throw refusal('report-already-withdrawn', ['该件已撤回', 'the report was already withdrawn']);
  const matters = [...state.matters.values()].map(({ matter, standing }) => ({
    matter: matter.id,
    subject: standing?.subject ?? 'unknown',
    directory: standing?.directory ?? 'unknown',
    continues: accuses(matter),
  }));
  const { reason } = data;
  return [
    { type: 'ReportWithdrawn', data: { report: state.report.id, reason, matters }, occurredAt: metadata.now },
  ];
};

export const erase = (state: ReceivedReport, { data, metadata }: EraseReporter): Facts => {
  if (state.erased)
    throw refusal('report-already-erased', ['个人信息已销毁', 'what is personal was already destroyed']);
  assertSecondPerson(data.approvedBy, [metadata.actor], '/approvedBy');
  return [{ type: 'ReporterErased', data: { report: state.report.id, ...data }, occurredAt: metadata.now }];
};

export const recuse = (state: ReceivedReport, { data, metadata }: RecuseHandler): Facts => {
  if (state.recused.has(data.handler))
    throw refusal('handler-already-recused', ['该经办人已经回避', 'that handler is already recused']);
  return [{ type: 'HandlerRecused', data: { report: state.report.id, ...data }, occurredAt: metadata.now }];
};

export const admit = (state: ReceivedReport, { data: { at, determine }, metadata }: AdmitReport): Facts => {
  const { report, matters } = state;
  const before = arrival(asAdmitted(reportToDetermine(state)));
  if (before >= epochMs(at) || epochMs(metadata.now) < epochMs(at)) throw reportNotHeld();
  const fact = { type: 'ReportAdmitted', data: { report: report.id, at }, occurredAt: metadata.now } as const;
  return caused(state, { fact, determine, touched: matters.keys() }, metadata);
};

const cannotBeTold = (zh: string, en: string) =>
  refusal(
    'reporter-cannot-be-told',
    [zh, en],
    ['匿名举报没有告知义务，也不得追查', 'an anonymous reporter is owed no notice and is never traced'],
  );

export const notify = (state: ReceivedReport, { data, metadata }: NotifyReporter): Facts => {
  const { report } = state;
  const { at, ...told } = data;
  if (data.matter !== undefined) matterOf(state, data.matter);
  if (report.reporter.signature === 'anonymous')
    throw cannotBeTold('这是匿名件，无人可告知', 'the report is anonymous: there is nobody to tell');
  const occurredAt = happenedAt(at, metadata.now, report.receivedAt);
  return [{ type: 'ReporterNotified', data: { report: report.id, ...told }, occurredAt }];
};

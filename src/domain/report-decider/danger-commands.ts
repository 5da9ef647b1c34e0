import type { ReportEvent } from '../events/domain-event.ts';
import type { Fact } from '../events/metadata.ts';
import { rolesFor } from '../receivers/told-of-danger.ts';
import { matterOf } from './command-checks.ts';
import type { AcknowledgeEscalation, TellOfDanger } from './commands.ts';
import { refusal } from './report-problems.ts';
import type { ReceivedReport } from './report-state.ts';

type Facts = readonly Fact<ReportEvent>[];

const nothingToAcknowledge = (matter: string, by: string) =>
  refusal(
    'nothing-to-acknowledge',
    [
      `事项 \`${matter}\` 没有待 \`${by}\` 确认的紧急报告`,
      `nothing about matter \`${matter}\` waits for \`${by}\` to take note of it`,
    ],
    [
      '填已报告机关的编号，见 `guanxia due`',
      'give the id of an organ that was told; `guanxia due` lists them',
    ],
    '/by',
  );

export const acknowledgeEscalation = (
  state: ReceivedReport,
  { data, metadata }: AcknowledgeEscalation,
): Facts => {
  const { told, acknowledgedBy } = matterOf(state, data.matter);
  if (![...told.values()].includes(data.by) || acknowledgedBy.includes(data.by))
    throw nothingToAcknowledge(data.matter, data.by);
  return [
    { type: 'EscalationAcknowledged', data: { report: state.report.id, ...data }, occurredAt: metadata.now },
  ];
};

const noSuchDanger = (matter: string) =>
  refusal(
    'nothing-to-tell',
    [
      `事项 \`${matter}\` 没有须向其报告的紧急情况`,
      `matter \`${matter}\` has no danger that somebody is told of in that role`,
    ],
    ['危及生命才通知公安机关', 'the police are told where a life is at risk'],
    '/role',
  );

const tellsAccused = (organ: string) =>
  refusal(
    'receiver-barred',
    [
      `\`${organ}\` 是被反映对象或其所在、所领导的单位，或其负责人在该单位任职，不得向其报告`,
      `\`${organ}\` is the accused, their unit or one that they lead or control, or is headed from there: it is not told`,
    ],
    ['请向与被反映对象无关的机关报告', 'tell an organ that is clear of the accused'],
    '/to',
  );

/** A person says who is told: the way out where nobody is known to be clear of the accused. */
export const tellOfDanger = (state: ReceivedReport, { data, metadata }: TellOfDanger): Facts => {
  const { matter, role, to, reason, barred } = data;
  const { dangers = [] } = matterOf(state, matter).matter;
  if (!rolesFor(dangers).includes(role)) throw noSuchDanger(matter);
  if (barred.has(to.organ)) throw tellsAccused(to.organ);
  const told = [{ role, organ: to.organ, name: to.name, passedOver: [] }];
  const said = { report: state.report.id, matter, dangers: [...dangers], told, asked: [], reason };
  return [{ type: 'MatterEscalated', data: said, occurredAt: metadata.now }];
};

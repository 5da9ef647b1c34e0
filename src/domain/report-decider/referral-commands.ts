import { type Deadline, deadline, isLate } from '../deadlines/deadline.ts';
import type { EventOf, ReportEvent } from '../events/domain-event.ts';
import type { Fact } from '../events/metadata.ts';
import type { ReferralLife } from '../referral-life/referral-life.ts';
import type { Instant } from '../time/instant.ts';
import { assertClear } from './assert-clear.ts';
import { caused } from './caused.ts';
import { happenedAt, matterOf } from './command-checks.ts';
import type {
  AcknowledgeReferral,
  AnswerReferral,
  DispatchReferral,
  ObjectToReferral,
  RecallReferral,
  ReopenReferral,
} from './commands.ts';
import { assertFits } from './referral-fit.ts';
import { refusal } from './report-problems.ts';
import type { Letter, ReceivedReport } from './report-state.ts';

type Facts = readonly Fact<ReportEvent>[];

/** The referral of a matter, if a step of `type` is possible now. */
const referralOf = (state: ReceivedReport, matter: string, type: Parameters<typeof assertFits>[2]) => {
  const { standing, referral } = matterOf(state, matter);
  const life = assertFits(matter, referral, type);
  return {
    life,
    data: { report: state.report.id, matter, decision: standing?.event ?? '', organ: life.organ },
  };
};

const latest = ({ decidedAt, dispatchedAt, acknowledgedAt }: ReferralLife): Instant =>
  acknowledgedAt ?? dispatchedAt ?? decidedAt;

export const dispatch = (state: ReceivedReport, { data: given, metadata }: DispatchReferral): Facts => {
  const { life, data } = referralOf(state, given.matter, 'DispatchReferral');
  assertClear(life.organ, given.barred, '/matter');
  const occurredAt = happenedAt(given.at, metadata.now, life.decidedAt);
  const form = state.matters.size > 1 ? 'extract' : 'whole';
  return [{ type: 'ReferralDispatched', data: { ...data, number: given.number, form }, occurredAt }];
};

export const acknowledge = (state: ReceivedReport, { data: given, metadata }: AcknowledgeReferral): Facts => {
  const { life, data } = referralOf(state, given.matter, 'AcknowledgeReferral');
  return [
    { type: 'ReferralAcknowledged', data, occurredAt: happenedAt(given.at, metadata.now, latest(life)) },
  ];
};

const timelinessOf = (due: Deadline, at: Instant): EventOf<'ReferralObjected'>['data']['timeliness'] => {
  const late = isLate(due, at);
  if (late === 'unknown') return 'unknown';
  return late ? 'late' : 'in-time';
};

/** Counted from when the receiver has it; as long as it has not said so, from when it was sent. */
export const object = (state: ReceivedReport, { data: given, metadata }: ObjectToReferral): Facts => {
  const { life, data } = referralOf(state, given.matter, 'ObjectToReferral');
  const occurredAt = happenedAt(given.at, metadata.now, latest(life));
  const due = deadline('objection', latest(life), given.reckoning);
  const timeliness = timelinessOf(due, occurredAt);
  const lastDay = due.status === 'known' ? { due: due.lastDay } : {};
  return [
    {
      type: 'ReferralObjected',
      data: { ...data, reasons: given.reasons, timeliness, ...lastDay },
      occurredAt,
    },
  ];
};

export const reopen = (
  state: ReceivedReport,
  { data: { matter, reason, determine }, metadata }: ReopenReferral,
): Facts => {
  const { data } = referralOf(state, matter, 'ReopenReferral');
  const { standing } = matterOf(state, matter);
  const fact = {
    type: 'ReferralReopened',
    data: { ...data, ...(reason === undefined ? {} : { reason }) },
    occurredAt: metadata.now,
  } as const;
  const lifted = standing?.by === 'person' ? { lifted: standing.event } : {};
  return caused(state, { fact, determine, touched: [matter], ...lifted }, metadata);
};

const letterNotOut = (number: string, letters: readonly Letter[]) =>
  refusal(
    'letter-not-out',
    [`该事项没有尚未收回的 \`${number}\``, `no letter \`${number}\` about the matter is out`],
    letters.length === 0
      ? ['该事项没有已转出而未收回的公文', 'no letter about the matter is out']
      : [
          `尚未收回的有：${letters.map((one) => one.number).join('、')}`,
          `out are: ${letters.map((one) => one.number).join(', ')}`,
        ],
    '/number',
  );

/** Whatever has become of the matter since: a letter that is out can come back. */
export const recall = (state: ReceivedReport, { data: given, metadata }: RecallReferral): Facts => {
  const { matter, number, reason, at } = given;
  const { letters } = matterOf(state, matter);
  const letter = letters.find((one) => one.number === number);
  if (letter === undefined) throw letterNotOut(number, letters);
  const { organ, decision, sentAt } = letter;
  const occurredAt = happenedAt(at, metadata.now, sentAt);
  const data = { report: state.report.id, matter, decision, organ, number, reason };
  return [{ type: 'ReferralRecalled', data, occurredAt }];
};

export const answer = (state: ReceivedReport, { data: given, metadata }: AnswerReferral): Facts => {
  const { life, data } = referralOf(state, given.matter, 'AnswerReferral');
  const { number, text } = given;
  return [
    {
      type: 'ReferralAnswered',
      data: {
        ...data,
        ...(number === undefined ? {} : { number }),
        ...(text === undefined ? {} : { text }),
      },
      occurredAt: happenedAt(given.at, metadata.now, latest(life)),
    },
  ];
};

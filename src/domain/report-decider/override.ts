import type { Overridden } from '../determination/determination.ts';
import type { ReportEvent } from '../events/domain-event.ts';
import type { Fact } from '../events/metadata.ts';
import { assertClear } from './assert-clear.ts';
import { caused } from './caused.ts';
import { type DecidedMatter, decidedMatterOf } from './command-checks.ts';
import type { LiftOverride, OverrideDetermination } from './commands.ts';
import { outcomeOf } from './decisions.ts';
import { refTo } from './determinations.ts';
import { refusal } from './report-problems.ts';
import type { ReceivedReport } from './report-state.ts';
import { sightSeen } from './sight-changes.ts';

type Facts = readonly Fact<ReportEvent>[];

const changesNothing = () =>
  refusal(
    'override-changes-nothing',
    ['该事项已是这个结果', 'the matter already stands like that'],
    ['请改写结果或接收机关', 'give another outcome or receiver'],
    '/outcome',
  );

const groupIsAccused = () =>
  refusal(
    'group-is-accused',
    [
      '该事项反映巡视组自身人员，不得由巡视组留办',
      'the matter is about the group’s own people: the group cannot keep it',
    ],
    ['请转往派出机关', 'refer it to the organ that sent the group'],
    '/outcome',
  );

const subjectIsAbove = () =>
  refusal(
    'subject-is-above-target',
    [
      '该事项反映派出机关或其上级的领导，不得由巡视组留办',
      'the matter is about leaders of the sending level or above: the group cannot keep it',
    ],
    ['请径送上一级机关', 'refer it to the level above'],
    '/outcome',
  );

/** What the group may not judge itself, whoever decides so (domain/inseparable keeps to the same). */
const assertKeepable = (
  { answer: { data } }: DecidedMatter,
  since: OverrideDetermination['data']['since'] = [],
): void => {
  const known: readonly Readonly<Record<string, unknown>>[] = [data.facts, ...since];
  if (known.some((facts) => facts['subject.inspector'] === true)) throw groupIsAccused();
  if (known.some((facts) => facts['subject.above-target'] === true)) throw subjectIsAbove();
};

const assertReceiver = ({ data }: OverrideDetermination, matter: DecidedMatter): void => {
  const { receiver, barred } = data;
  if (data.outcome === 'in-scope') {
    assertKeepable(matter, data.since);
    return;
  }
  if (receiver === undefined)
    throw refusal(
      'receiver-missing',
      ['转办须写明接收机关', 'a referral needs a receiver'],
      undefined,
      '/receiver',
    );
  assertClear(receiver.organ, barred, '/receiver');
};

/** A person may insist on a receiver that has objected. */
const isSame = ({ data }: OverrideDetermination, { standing, referral }: DecidedMatter): boolean =>
  data.outcome === standing.outcome &&
  data.receiver?.organ === standing.organ &&
  referral?.stage !== 'objected';

const overridden = (
  state: ReceivedReport,
  { data }: OverrideDetermination,
  matter: DecidedMatter,
): Overridden => {
  const { report } = state;
  const { outcome, receiver, reason, clause, documents } = data;
  const { standing, answer } = matter;
  const common = {
    report: report.id,
    matter: matter.matter.id,
    subject: standing.subject,
    channel: report.channel.kind,
    receivedAt: report.receivedAt,
    ...(state.admittedAt && { admittedAt: state.admittedAt }),
    labels: answer.data.labels,
    sight: sightSeen(state),
    documents,
    reason,
    clause,
    supersedes: refTo(standing),
    answer: { event: answer.id, outcome: outcomeOf(answer) },
    ...(state.withdrawn ? { withdrawn: true as const } : {}),
  };
  return outcome === 'in-scope' || receiver === undefined
    ? { ...common, outcome: 'in-scope' }
    : { ...common, outcome, receiver: { organ: receiver.organ, name: receiver.name } };
};

export const override = (state: ReceivedReport, command: OverrideDetermination): Facts => {
  const matter = decidedMatterOf(state, command.data.matter);
  assertReceiver(command, matter);
  if (isSame(command, matter)) throw changesNothing();
  const data = overridden(state, command, matter);
  return [{ type: 'DeterminationOverridden', data, occurredAt: command.metadata.now }];
};

const notOverridden = (matter: string) =>
  refusal(
    'matter-not-overridden',
    [`事项 \`${matter}\` 没有人工改定`, `no person has decided matter \`${matter}\``],
    undefined,
    '/matter',
  );

export const lift = (state: ReceivedReport, { data, metadata }: LiftOverride): Facts => {
  const { standing } = decidedMatterOf(state, data.matter);
  if (standing.by !== 'person') throw notOverridden(data.matter);
  const fact = {
    type: 'OverrideLifted',
    data: {
      report: state.report.id,
      matter: data.matter,
      override: standing.event,
      because: 'by-person',
      reason: data.reason,
    },
    occurredAt: metadata.now,
  } as const;
  const cause = { fact, determine: data.determine, touched: [data.matter], lifted: standing.event };
  return caused(state, cause, metadata);
};

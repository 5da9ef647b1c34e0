import type { ReportEvent } from '../events/domain-event.ts';
import type { Fact } from '../events/metadata.ts';
import type { Actor } from '../ids.ts';
import { opensBar } from '../report/confirmation.ts';
import type { Particulars } from '../report/particulars.ts';
import { assertApproved } from '../second-person.ts';
import { caused } from './caused.ts';
import { matterOf } from './command-checks.ts';
import type { AddParticulars } from './commands.ts';
import { refusal } from './report-problems.ts';
import type { ReceivedReport } from './report-state.ts';

const nothingAdded = () =>
  refusal(
    'particulars-empty',
    ['没有任何补充内容', 'nothing is added'],
    ['请写明渠道、信访人或事项的新情况', 'give something new of the channel, the reporter or a matter'],
  );

const kindDiffers = (now: string, before: string) =>
  refusal(
    'channel-kind-differs',
    [
      `信访件是通过 \`${before}\` 收到的，不能改为 \`${now}\``,
      `the report came by \`${before}\`, which cannot become \`${now}\``,
    ],
    ['只能补充该渠道的情况，如邮戳日期', 'only what that channel tells can be added, such as a postmark'],
    '/channel/kind',
  );

const givenTwice = (matter: string, pointer: string) =>
  refusal(
    'matter-given-twice',
    [`事项 \`${matter}\` 出现了两次`, `matter \`${matter}\` is given twice`],
    ['请合并为一项', 'put both together'],
    pointer,
  );

const textErased = () =>
  refusal(
    'report-erased',
    [
      '该件的个人信息已销毁，不能再加入文本或身份',
      'what was personal in the report was destroyed; no text or identity can be added',
    ],
    ['只能补充非个人情况', 'only what is not personal can be added'],
  );

const opensBarAlone = [
  '否认它是本组人员或上级领导，即由本组自行办理',
  'it denies that somebody of the group or above it is meant, so that the group keeps the matter',
] as const;

/** Nobody alone says that a bar of law does not apply. */
const assertTwo = ({ matters }: Particulars, by: Actor): void => {
  for (const one of matters.flatMap(({ confirmed = [] }) => confirmed))
    if (opensBar(one)) assertApproved(one.approvedBy, by, opensBarAlone);
};

const assertMattersFit = (state: ReceivedReport, { matters }: Particulars): void => {
  const seen = new Set<string>();
  for (const [i, { id, inseparableFrom = [] }] of matters.entries()) {
    matterOf(state, id, `/matters/${i}/id`);
    for (const [j, other] of inseparableFrom.entries())
      matterOf(state, other, `/matters/${i}/inseparableFrom/${j}`);
    if (seen.has(id)) throw givenTwice(id, `/matters/${i}/id`);
    seen.add(id);
  }
};

const isPersonal = ({ text, reporter, matters }: Particulars): boolean =>
  text !== undefined ||
  reporter?.identity !== undefined ||
  matters.some((matter) => matter.text !== undefined);

const isEmpty = ({ channel, reporter = {}, text, matters }: Particulars): boolean =>
  channel === undefined &&
  text === undefined &&
  Object.keys(reporter).length === 0 &&
  matters.every((matter) => Object.keys(matter).length === 1);

/** Particulars of the report touch all its matters; those of matters only these. */
const touchedBy = ({ matters }: ReceivedReport, added: Particulars): Iterable<string> =>
  added.channel !== undefined || added.reporter !== undefined || added.matters.length === 0
    ? matters.keys()
    : added.matters.map(({ id }) => id);

export const addParticulars = (
  state: ReceivedReport,
  { data: { particulars, determine }, metadata }: AddParticulars,
): readonly Fact<ReportEvent>[] => {
  const { channel } = particulars;
  if (isEmpty(particulars)) throw nothingAdded();
  if (channel !== undefined && channel.kind !== state.report.channel.kind)
    throw kindDiffers(channel.kind, state.report.channel.kind);
  assertMattersFit(state, particulars);
  if (state.erased && isPersonal(particulars)) throw textErased();
  assertTwo(particulars, metadata.actor);
  const fact = { type: 'ParticularsAdded', data: particulars, occurredAt: metadata.now } as const;
  return caused(state, { fact, determine, touched: touchedBy(state, particulars) }, metadata);
};

import type { Act } from '../../app/life/act.ts';
import type { Decision, EventOf, ReportEvent } from '../../domain/events/domain-event.ts';
import { outcomeOf, receiverOf } from '../../domain/report-decider/decisions.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';
import { outcomeMarks, outcomeWords } from '../findings/outcome-words.ts';
import type { Voice } from '../text/voice.ts';
import { isDecision } from './act-json.ts';
import { escalationLines } from './escalation-text.ts';

const states = {
  recorded: text('已登记', 'recorded'),
  replayed: text('先前已登记，本次未重复', 'replayed: it had been recorded before'),
};

type Plain = Exclude<ReportEvent['type'], Decision['type'] | 'ReportReceived'>;

const eventWords: Readonly<Record<Plain, LocalizedText>> = {
  ParticularsAdded: text('补充情况', 'particulars added'),
  ReportLinked: text('关联为重复件', 'linked as a repetition'),
  ReportUnlinked: text('解除关联', 'no longer linked'),
  ReportRepeated: text('另有来件与本件重复', 'repeated by another report'),
  ReportRedetermined: text('重新认定', 'determined again'),
  AccusedCleared: text('解除曾被反映对象的限制', 'cleared of whom it accused before'),
  SightChanged: text('可见范围变更', 'seen by others from now on'),
  ReportWithdrawn: text('信访人撤回', 'withdrawn by the reporter'),
  ReporterErased: text('个人信息已销毁', 'what is personal was destroyed'),
  ReportAdmitted: text('按受理开始时收到处理', 'counts as received at the opening'),
  HandlerRecused: text('经办人回避', 'handler recused'),
  ReporterNotified: text('已告知信访人', 'reporter told'),
  OverrideLifted: text('人工改定已撤销', 'a person’s decision is lifted'),
  UnitsOfAccusedFound: text('查明被反映对象的其他单位', 'further units of the accused found'),
  MatterEscalated: text('紧急情况', 'danger'),
  EscalationAcknowledged: text('紧急情况已确认', 'danger noted'),
  ReferralDispatched: text('已转出', 'dispatched'),
  ReferralAcknowledged: text('已签收', 'acknowledged'),
  ReferralObjected: text('接收机关提出异议', 'objected to'),
  ReferralReopened: text('采纳异议', 'objection accepted'),
  ReferralAnswered: text('已反馈结果', 'answered'),
  ReferralRecalled: text('公文已收回', 'the letter is back'),
};

const timelinessWords = {
  'in-time': text('期限内', 'in time'),
  late: text('逾期，仅登记', 'too late, only recorded'),
  unknown: text('日历未收录，无法判断是否逾期', 'the calendar does not tell whether in time'),
};

const objection = (cli: Voice, { data }: EventOf<'ReferralObjected'>): string => {
  const due = data.due === undefined ? '' : cli.say(text(`，期限 ${data.due}`, `, due ${data.due}`));
  return cli.say(
    text(
      `（${timelinessWords[data.timeliness]['zh-CN']}${due}）`,
      ` (${timelinessWords[data.timeliness].en}${due})`,
    ),
  );
};

const detail = (cli: Voice, event: Exclude<ReportEvent, Decision>): string => {
  switch (event.type) {
    case 'ReferralDispatched':
      return `  ${event.data.organ}  ${event.data.number}${event.data.form === 'extract' ? cli.say(text('（摘录）', ' (extract)')) : ''}`;
    case 'ReferralRecalled':
      return `  ${event.data.organ}  ${event.data.number}`;
    case 'ReferralObjected':
      return objection(cli, event);
    case 'MatterEscalated':
      return escalationLines(cli, event.data)
        .map((line) => `\n      ${line}`)
        .join('');
    default:
      return '';
  }
};

const unchanged = text('（结果不变）', ' (as before)');
const besideWords = text(
  '（仅并列登记，以人工改定为准）',
  ' (recorded beside a person’s decision, which holds)',
);

const note = (cli: Voice, event: Decision): string => {
  if ('beside' in event.data && event.data.beside !== undefined) return cli.say(besideWords);
  const { supersedes } = event.data;
  const isSame = supersedes?.outcome === outcomeOf(event) && supersedes.organ === receiverOf(event);
  return isSame ? cli.say(unchanged) : '';
};

const decisionLine = (cli: Voice, event: Decision): string => {
  const outcome = outcomeOf(event);
  const to = 'receiver' in event.data ? `  ${event.data.receiver.name} [${event.data.receiver.organ}]` : '';
  return `${event.data.matter}  ${outcomeMarks[outcome]}${cli.say(outcomeWords[outcome])}${to}${note(cli, event)}`;
};

/** One event of a report in words. */
export const eventLine = (cli: Voice, event: ReportEvent): string => {
  if (isDecision(event)) return decisionLine(cli, event);
  if (event.type === 'ReportReceived') return event.data.id;
  const matter = 'matter' in event.data && event.data.matter !== undefined ? `${event.data.matter}  ` : '';
  return `${matter}${cli.say(eventWords[event.type])}${detail(cli, event)}`;
};

/** What was done, in words: a line for each event. */
export const actLines = (cli: Voice, { status, report, events }: Act): readonly string[] => [
  `${cli.say(states[status])}  ${report}`,
  ...events.map((event) => `  ${eventLine(cli, event)}`),
];

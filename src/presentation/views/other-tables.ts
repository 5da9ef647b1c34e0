import type { Outcome } from '../../domain/determination/determination.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';
import type { Dossier } from '../../projections/dossier.ts';
import type { ReportDuties } from '../../projections/duties.ts';
import type { OutcomeCount } from '../../projections/statistics.ts';
import { outcomeWords } from '../findings/outcome-words.ts';
import { sightWords } from '../words/reader-words.ts';
import type { Reader } from './reader.ts';
import type { TableOf } from './table-of.ts';

const headings = {
  directory: text('名录', 'directory'),
  key: text('卷宗', 'dossier'),
  subject: text('被反映对象', 'about'),
  latest: text('最近来件', 'latest report'),
  mandate: text('任务', 'mandate'),
  week: text('周', 'week'),
  channel: text('渠道', 'channel'),
  outcome: text('结果', 'outcome'),
  sight: text('反映对象所属', 'about'),
  count: text('事项数', 'matters'),
  report: text('信访件', 'report'),
  received: text('收到', 'received'),
  told: text('已告知', 'told'),
  dangers: text('未确认的紧急情况', 'dangers not noted'),
};

const standing = ({ entries }: Dossier, outcome: Outcome): string =>
  String(
    entries.filter((entry) => entry.outcome === outcome && entry.superseded !== true && entry.beside !== true)
      .length,
  );

const latest = ({ entries }: Dossier): Dossier['entries'][number] | undefined =>
  entries.toSorted((a, b) => Date.parse(a.receivedAt) - Date.parse(b.receivedAt)).at(-1);

const counts = [outcomeWords['in-scope'], outcomeWords.referral, outcomeWords.undetermined];

export const bySubjectTable: TableOf<Dossier> = {
  columns: [headings.directory, headings.key, headings.subject, ...counts, headings.latest],
  numbers: counts,
  row: (reader, dossier) => {
    const last = latest(dossier);
    return [
      dossier.directory,
      dossier.subject,
      last === undefined
        ? ''
        : reader.subject(dossier.directory, dossier.subject, last.mandate, last.receivedAt),
      standing(dossier, 'in-scope'),
      standing(dossier, 'referral'),
      standing(dossier, 'undetermined'),
      last === undefined ? '' : reader.when(last.mandate, last.receivedAt),
    ];
  },
};

export const statisticsTable: TableOf<OutcomeCount> = {
  columns: [
    headings.mandate,
    headings.week,
    headings.channel,
    headings.outcome,
    headings.sight,
    headings.count,
  ],
  numbers: [headings.count],
  row: (reader, { mandate, week, channel, outcome, sight, count }) => [
    mandate,
    week,
    reader.channel(channel),
    reader.cli.say(outcomeWords[outcome]),
    reader.cli.say(sightWords[sight]),
    String(count),
  ],
};

const duties: Readonly<Record<string, LocalizedText>> = {
  acceptance: text('受理情况', 'acceptance'),
  forwarding: text('转送去向', 'forwarding'),
  result: text('办理结果', 'result'),
};

/** `acceptance`, or of one matter `result/m1`. */
const toldText = (reader: Reader, told: string): string => {
  const [duty = '', matter] = told.split('/');
  const words = reader.cli.say(duties[duty] ?? text(duty, duty));
  return matter === undefined ? words : `${matter} ${words}`;
};

export const dutiesTable: TableOf<ReportDuties> = {
  columns: [headings.report, headings.received, headings.told, headings.dangers],
  row: (reader, { report, mandate, receivedAt, told, escalations }) => [
    report,
    reader.when(mandate, receivedAt),
    told.map((one) => toldText(reader, one)).join(reader.cli.say(text('、', ', '))),
    Object.entries(escalations)
      .flatMap(([matter, { waits }]) => waits.map(({ organ }) => `${matter} ${organ ?? '?'}`))
      .join(', '),
  ],
};

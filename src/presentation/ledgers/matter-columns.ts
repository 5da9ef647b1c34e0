import { disciplinesIn, isDisciplineLabel } from '../../domain/report/discipline-labels.ts';
import { text } from '../../problems/text.ts';
import type { LedgerEntry } from '../../projections/ledger-entry.ts';
import type { Reader } from '../views/reader.ts';
import { disciplineWords } from '../words/discipline-words.ts';
import { type Column, listed } from './column.ts';

const clauses = (reader: Reader, { grounds, ruleSet }: LedgerEntry): readonly string[] => [
  ...new Set(grounds.flatMap(({ cites }) => cites.map((cite) => reader.rules.clause(ruleSet, cite)))),
];

/** Where every ledger begins: what came, when, how, and about whom. */
export const arrivalColumns: readonly Column<LedgerEntry>[] = [
  { heading: text('任务', 'mandate'), cell: (_reader, { mandate }) => mandate.id },
  { heading: text('编号', 'report'), cell: (_reader, { report }) => report },
  { heading: text('事项', 'matter'), cell: (_reader, { matter }) => matter },
  { heading: text('信访渠道', 'channel'), cell: (reader, { channel }) => reader.channel(channel) },
  {
    heading: text('接件时间', 'received'),
    cell: (reader, { mandate, receivedAt }) => reader.when(mandate, receivedAt),
  },
  {
    heading: text('被反映人及职务', 'about'),
    cell: (reader, { directory, subject, mandate, receivedAt }) =>
      reader.subject(directory.id, subject, mandate, receivedAt),
  },
  {
    heading: text('单位及统一社会信用代码', 'unit and its code'),
    cell: (reader, { directory, subject, mandate, receivedAt }) =>
      listed(reader, reader.units(directory.id, subject, mandate, receivedAt)),
  },
];

/** Where every ledger goes on: for which target, by which clauses, by which rules, and who decided otherwise. */
export const decisionColumns: readonly Column<LedgerEntry>[] = [
  {
    heading: text('巡视对象', 'target'),
    cell: (reader, { directory, target }) => (target === undefined ? '' : reader.organ(directory.id, target)),
  },
  {
    heading: text('认定时间', 'decided'),
    cell: (reader, { mandate, determinedAt }) => reader.when(mandate, determinedAt),
  },
  { heading: text('依据条款', 'clauses'), cell: (reader, entry) => listed(reader, clauses(reader, entry)) },
  {
    heading: text('依据规则', 'rules'),
    cell: (reader, { grounds, ruleSet }) =>
      listed(
        reader,
        grounds.map(({ rule }) => reader.rules.ground(ruleSet, rule)),
      ),
  },
  {
    heading: text('规则版本', 'rule set'),
    cell: (_reader, { ruleSet }) => `${ruleSet.id} ${ruleSet.version}`,
  },
  {
    heading: text('涉及纪律', 'disciplines'),
    cell: (reader, { labels }) =>
      listed(
        reader,
        disciplinesIn(labels).map((one) => reader.cli.say(disciplineWords[one])),
      ),
  },
  {
    heading: text('标签', 'labels'),
    cell: (reader, { labels, ruleSet }) =>
      listed(
        reader,
        labels
          .filter((label) => !isDisciplineLabel(label))
          .map((label) => reader.rules.label(ruleSet, label)),
      ),
  },
  { heading: text('复核人', 'reviewed by'), cell: (_reader, { override }) => override?.by ?? '' },
  { heading: text('改定理由', 'their reason'), cell: (_reader, { override }) => override?.reason ?? '' },
  {
    heading: text('撤回', 'withdrawn'),
    cell: (reader, { withdrawn }) => (withdrawn === true ? reader.cli.say(text('已撤回', 'withdrawn')) : ''),
  },
];

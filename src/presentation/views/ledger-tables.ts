import { text } from '../../problems/text.ts';
import type { InScopeMatter } from '../../projections/in-scope.ts';
import type { LedgerEntry } from '../../projections/ledger-entry.ts';
import type { ReferredMatter } from '../../projections/referral.ts';
import type { UndeterminedMatter } from '../../projections/undetermined.ts';
import { reasonWords } from '../findings/outcome-words.ts';
import { stageWords } from '../life/due-words.ts';
import type { Reader } from './reader.ts';
import type { TableOf } from './table-of.ts';

const headings = {
  mandate: text('任务', 'mandate'),
  matter: text('事项', 'matter'),
  received: text('收到', 'received'),
  channel: text('渠道', 'channel'),
  subject: text('被反映对象', 'about'),
  grounds: text('依据', 'grounds'),
  labels: text('标签', 'labels'),
  receiver: text('转往', 'referred to'),
  passedOver: text('避开', 'kept from'),
  stage: text('进度', 'state'),
  reason: text('原因', 'why'),
  asks: text('要问', 'to ask'),
};

const start = [headings.mandate, headings.matter, headings.received, headings.channel, headings.subject];

const startOf = (reader: Reader, entry: LedgerEntry) => [
  entry.mandate.id,
  `${entry.report}/${entry.matter}`,
  reader.when(entry.mandate, entry.receivedAt),
  reader.channel(entry.channel),
  reader.subject(entry.directory.id, entry.subject, entry.mandate, entry.receivedAt),
];

const list = (reader: Reader, items: readonly string[]): string =>
  items.join(reader.cli.language === 'en' ? ', ' : '、');

const groundsOf = (reader: Reader, { grounds, ruleSet }: LedgerEntry): string =>
  list(
    reader,
    grounds.map(({ rule }) => reader.rules.ground(ruleSet, rule)),
  );

const labelsOf = (reader: Reader, { labels, ruleSet }: LedgerEntry): string =>
  list(
    reader,
    labels.map((label) => reader.rules.label(ruleSet, label)),
  );

export const inScopeTable: TableOf<InScopeMatter> = {
  columns: [...start, headings.grounds, headings.labels],
  row: (reader, entry) => [...startOf(reader, entry), groundsOf(reader, entry), labelsOf(reader, entry)],
};

export const referralTable: TableOf<ReferredMatter> = {
  columns: [...start, headings.grounds, headings.receiver, headings.passedOver, headings.stage],
  row: (reader, entry) => [
    ...startOf(reader, entry),
    groundsOf(reader, entry),
    entry.receiver.name,
    list(
      reader,
      entry.receiver.passedOver.map(({ organ }) => reader.organ(entry.directory.id, organ)),
    ),
    reader.cli.say(stageWords[entry.life.stage]),
  ],
};

export const undeterminedTable: TableOf<UndeterminedMatter> = {
  columns: [...start, headings.reason, headings.asks],
  row: (reader, entry) => [
    ...startOf(reader, entry),
    reader.cli.say(reasonWords[entry.reason] ?? text(entry.reason, entry.reason)),
    entry.asks.map(({ question }) => reader.cli.say(question)).join(' '),
  ],
};

import { type Outcome, outcomes } from '../../domain/determination/determination.ts';
import { factCatalogue } from '../../domain/facts/catalogue.ts';
import { outcomeWords } from '../../presentation/findings/outcome-words.ts';
import { table } from '../../presentation/text/table.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';
import type { RuleSet } from '../../rules/schema/rule-set.ts';
import type { Cli } from '../shell/cli.ts';
import type { Count, Tallies } from './tallies.ts';

const words = {
  channel: text('渠道', 'channel'),
  sum: text('合计', 'sum'),
  count: text('事项数', 'matters'),
  receiver: text('转往', 'referred to'),
  question: text('待定时要问', 'to ask'),
  label: text('标签', 'label'),
};

const sumOf = (counts: Readonly<Record<Outcome, number>>): number =>
  outcomes.reduce((sum, outcome) => sum + counts[outcome], 0);

const channelTable = (cli: Cli, channels: Tallies['channels']): readonly string[] => {
  const number = true;
  const total = (outcome: Outcome): number => channels.reduce((sum, one) => sum + one.outcomes[outcome], 0);
  const all = {
    'in-scope': total('in-scope'),
    referral: total('referral'),
    undetermined: total('undetermined'),
  };
  const row = (name: string, counts: Readonly<Record<Outcome, number>>): readonly string[] => [
    name,
    ...outcomes.map((outcome) => String(counts[outcome])),
    String(sumOf(counts)),
  ];
  return table(
    [
      { heading: cli.say(words.channel) },
      ...outcomes.map((outcome) => ({ heading: cli.say(outcomeWords[outcome]), number })),
      { heading: cli.say(words.sum), number },
    ],
    [
      ...channels.map((one) =>
        row(cli.say(factCatalogue['report.channel'].values[one.channel]), one.outcomes),
      ),
      row(cli.say(words.sum), all),
    ],
  );
};

const mostRows = 8;

/** What does not fit in the table, as one row. */
const restRow = (cli: Cli, rest: readonly Count<string>[]): readonly (readonly string[])[] => {
  const count = rest.reduce((sum, one) => sum + one.count, 0);
  const words = text(`其余 ${rest.length} 项`, `${rest.length} others`);
  return rest.length === 0 ? [] : [[String(count), cli.say(words)]];
};

const countTable = (
  cli: Cli,
  heading: LocalizedText,
  counts: readonly Count<string>[],
): readonly string[] => {
  if (counts.length === 0) return [];
  const rows = counts.slice(0, mostRows).map(({ what, count }) => [String(count), what]);
  const columns = [{ heading: cli.say(words.count), number: true }, { heading: cli.say(heading) }];
  return ['', ...table(columns, [...rows, ...restRow(cli, counts.slice(mostRows))])];
};

const labelText = (cli: Cli, { rules }: RuleSet, label: string): string => {
  const rule = rules.find(({ event }) => event.type === 'label' && event.params.name === label);
  return rule === undefined ? label : `${cli.say(rule.because)} [${label}]`;
};

/** The sums of a demonstration: channel by outcome, receivers, questions, labels. */
export const summaryLines = (cli: Cli, set: RuleSet, tallies: Tallies): readonly string[] => [
  ...channelTable(cli, tallies.channels),
  ...countTable(cli, words.receiver, tallies.receivers),
  ...countTable(
    cli,
    words.question,
    tallies.questions.map(({ what, count }) => ({ what: cli.say(what), count })),
  ),
  ...countTable(
    cli,
    words.label,
    tallies.labels.map(({ what, count }) => ({ what: labelText(cli, set, what), count })),
  ),
];

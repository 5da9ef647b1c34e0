import type { Outcome } from '../../domain/determination/determination.ts';
import type { Language } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';
import type { OutcomeCount } from '../../projections/statistics.ts';
import { outcomeWords } from '../findings/outcome-words.ts';
import { type Bar, barChart } from '../html/bar-chart.ts';
import type { Markup } from '../html/markup.ts';
import { outcomes, sumOf } from './outcome-sums.ts';

const words = {
  title: text('每周收到的事项及现有结果', 'matters by week of receipt and present outcome'),
  description: text('数值见下表', 'the numbers are in the table below'),
};

/** Told apart by people who see no red or no green, and in grey. */
const fills: Readonly<Record<Outcome, string>> = {
  'in-scope': '#0b5394',
  referral: '#7fb2d9',
  undetermined: '#e6a532',
};

/** The numbers of one week, in the order of {@link outcomes}. */
export const weeklyBars = (counts: readonly OutcomeCount[]): readonly Bar[] =>
  [...new Set(counts.map(({ week }) => week))].sort().map((label) => ({
    label,
    values: outcomes.map((outcome) =>
      sumOf(counts, (counted) => counted.week === label && counted.outcome === outcome),
    ),
  }));

/** How many matters came in each week, and what has become of them. */
export const weeklyChart = (counts: readonly OutcomeCount[], language: Language): Markup =>
  barChart({
    title: words.title[language],
    description: words.description[language],
    series: outcomes.map((outcome) => ({ name: outcomeWords[outcome][language], fill: fills[outcome] })),
    bars: weeklyBars(counts),
  });

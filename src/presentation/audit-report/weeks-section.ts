import { text } from '../../problems/text.ts';
import { outcomeWords } from '../findings/outcome-words.ts';
import { html, type Markup } from '../html/markup.ts';
import { table } from '../html/table.ts';
import type { ReportContent } from './content.ts';
import { outcomes } from './outcome-sums.ts';
import { weeklyBars, weeklyChart } from './weekly-chart.ts';

const words = {
  heading: text('按周', 'By week'),
  week: text('周（北京时间）', 'week (Beijing time)'),
  caption: text('按收到的周计', 'by week of receipt'),
};

/** The weeks as a picture and as numbers. */
export const weeksSection = ({ language, report: { counts } }: ReportContent): Markup =>
  html`<h2>${words.heading[language]}</h2>
<figure>${weeklyChart(counts, language)}</figure>
${table({
  caption: words.caption[language],
  columns: [words.week[language], ...outcomes.map((outcome) => outcomeWords[outcome][language])],
  rows: weeklyBars(counts).map(({ label, values }) => [label, ...values]),
})}`;

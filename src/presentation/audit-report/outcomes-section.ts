import { text } from '../../problems/text.ts';
import type { OutcomeCount } from '../../projections/statistics.ts';
import { outcomeWords } from '../findings/outcome-words.ts';
import { html, type Markup } from '../html/markup.ts';
import { table } from '../html/table.ts';
import type { ReportContent } from './content.ts';
import { outcomes, sumOf } from './outcome-sums.ts';

const words = {
  heading: text('认定结果', 'Outcomes'),
  caption: text('各任务现有的认定结果（按事项计）', 'matters of each mandate by present outcome'),
  mandate: text('巡视任务', 'mandate'),
  sum: text('合计', 'sum'),
};

const row = (name: string, counts: readonly OutcomeCount[]): readonly (string | number)[] => [
  name,
  ...outcomes.map((outcome) => sumOf(counts, (counted) => counted.outcome === outcome)),
  sumOf(counts, () => true),
];

/** How many matters are in scope, referred and undetermined, for each mandate and in all. */
export const outcomesSection = ({ language, report: { counts } }: ReportContent): Markup => {
  const mandates = [...new Set(counts.map(({ mandate }) => mandate))];
  return html`<h2>${words.heading[language]}</h2>
${table({
  caption: words.caption[language],
  columns: [
    words.mandate[language],
    ...outcomes.map((outcome) => outcomeWords[outcome][language]),
    words.sum[language],
  ],
  rows: [
    ...mandates.map((name) =>
      row(
        name,
        counts.filter(({ mandate }) => mandate === name),
      ),
    ),
    row(words.sum[language], counts),
  ],
})}`;
};

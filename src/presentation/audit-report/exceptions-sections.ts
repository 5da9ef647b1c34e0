import { text } from '../../problems/text.ts';
import { outcomeWords } from '../findings/outcome-words.ts';
import { html, type Markup } from '../html/markup.ts';
import { table } from '../html/table.ts';
import { clockText } from './clock-text.ts';
import type { ReportContent } from './content.ts';

const words = {
  overrides: text('人工改变的认定', 'Decisions overridden by persons'),
  overridesCaption: text(
    '规则原来的结果仍在日志中',
    'what the rules had answered stays in the log beside them',
  ),
  overrideColumns: [
    text('时间', 'when'),
    text('决定人', 'who'),
    text('事项', 'matter'),
    text('由', 'from'),
    text('改为', 'to'),
    text('依据', 'provision'),
    text('理由', 'reason'),
  ],
  overdue: text('逾期', 'Overdue'),
  overdueCaption: text('以报告时刻计', 'as of the moment of this report'),
  overdueColumns: [
    text('事项', 'matter'),
    text('承办', 'by whom'),
    text('应办', 'what was due'),
    text('期限', 'last day'),
    text('依据', 'provision'),
  ],
  none: text('无。', 'None.'),
};

/** What persons decided otherwise than the rules. */
export const overridesSection = ({ language, zone, zones, report: { overrides } }: ReportContent): Markup =>
  html`<h2>${words.overrides[language]}</h2>
${
  overrides.length === 0
    ? html`<p>${words.none[language]}</p>`
    : table({
        caption: words.overridesCaption[language],
        columns: words.overrideColumns.map((column) => column[language]),
        rows: overrides.map(({ recordedAt, actor, data }) => [
          clockText(recordedAt, zones[data.documents.mandate.hash] ?? zone),
          actor,
          `${data.report}/${data.matter}`,
          outcomeWords[data.supersedes.outcome][language],
          outcomeWords[data.outcome][language],
          data.clause,
          data.reason,
        ]),
      })
}`;

/** What should have been done and was not. */
export const overdueSection = ({ language, overdue }: ReportContent): Markup =>
  html`<h2>${words.overdue[language]}</h2>
${
  overdue.length === 0
    ? html`<p>${words.none[language]}</p>`
    : table({
        caption: words.overdueCaption[language],
        columns: words.overdueColumns.map((column) => column[language]),
        rows: overdue.map(({ about, by, duty, lastDay, clause }) => [
          about,
          by[language],
          duty[language],
          lastDay,
          clause[language],
        ]),
      })
}`;

import type { OutcomeCount } from '../../projections/index.ts';
import { weeklyChart } from '../audit-report/weekly-chart.ts';
import type { Cli } from '../cli.ts';
import { problem } from '../problems/problem.ts';
import { writeWhole } from '../text/write-whole.ts';
import { text } from '../words/text.ts';
import type { Row } from './rows.ts';
import type { ViewName } from './view-names.ts';

const noChart = (view: ViewName) =>
  problem('invalid-option', text(`视图 \`${view}\` 没有图`, `there is no chart of the view \`${view}\``), {
    help: text('--svg 只用于 statistics', '--svg is for statistics'),
  });

/**
 * Writes the statistics as a chart: matters by week of receipt and present outcome.
 *
 * @throws {GuanxiaError} `invalid-option` for any other view
 */
export const chartOption = (
  view: ViewName,
  path: string | undefined,
): ((cli: Cli, rows: readonly Row[]) => void) => {
  if (path === undefined) return () => undefined;
  if (view !== 'statistics') throw noChart(view);
  return (cli, rows) => {
    const counts = rows.map(({ document }) => document as OutcomeCount);
    writeWhole(path, `${weeklyChart(counts, cli.language)}\n`);
  };
};

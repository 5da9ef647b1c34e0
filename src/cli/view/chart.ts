import { writeWhole } from '../../office/files/write-whole.ts';
import { weeklyChart } from '../../presentation/audit-report/weekly-chart.ts';
import type { Row } from '../../presentation/views/rows.ts';
import type { ViewName } from '../../presentation/views/view-names.ts';
import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';
import type { OutcomeCount } from '../../projections/statistics.ts';
import type { Cli } from '../shell/cli.ts';

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

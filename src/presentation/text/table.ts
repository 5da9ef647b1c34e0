import { shownLine } from './printable.ts';
import { displayWidth, padded } from './width.ts';

/** A column: its heading, and whether its cells are numbers and stand to the right. */
export interface Column {
  readonly heading: string;
  readonly number?: boolean;
}

const gap = '  ';

const toTheRight = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - displayWidth(text))) + text;

/** A table as lines, aligned by display width; the heading is followed by a rule. */
export const table = (
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): readonly string[] => {
  const shown = [columns.map(({ heading }) => heading), ...rows.map((row) => row.map(shownLine))];
  const widths = columns.map((_, i) =>
    shown.reduce((widest, row) => Math.max(widest, displayWidth(row[i] ?? '')), 0),
  );
  const line = (row: readonly string[]): string =>
    columns
      .map(({ number }, i) => (number === true ? toTheRight : padded)(row[i] ?? '', widths[i] ?? 0))
      .join(gap)
      .trimEnd();
  const [heading = [], ...body] = shown;
  return [line(heading), widths.map((width) => '-'.repeat(width)).join(gap), ...body.map(line)];
};

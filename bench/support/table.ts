/** Prints rows under a heading, numbers to the right. */
export const printTable = (heading: readonly string[], rows: readonly (readonly string[])[]): void => {
  const widths = heading.map((_, i) => Math.max(...[heading, ...rows].map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
  console.log(
    [line(heading), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n'),
  );
};

/** A number with about three digits. */
export const short = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value >= 10 ? value.toFixed(1) : value.toFixed(3);

export const times = (value: number): string =>
  `${value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2)} ×`;

import type { Sheet } from './sheet.ts';
import { xlsxText } from './xlsx-text.ts';

const widest = 48;

const widths = ({ headings, rows }: Sheet) =>
  headings.map((heading, i) => {
    const longest = rows.reduce((most, row) => Math.max(most, row[i]?.length ?? 0), heading.length * 2);
    return { width: Math.min(widest, longest + 2) };
  });

/** Sheets as an XLSX file. Text cells are never computed, so they are written as they are. */
export const xlsx = async (sheets: readonly Sheet[]): Promise<Uint8Array> => {
  const { default: write } = await import('write-excel-file/node');
  const data = sheets.map((sheet) => ({
    sheet: sheet.title,
    stickyRowsCount: 1,
    columns: widths(sheet),
    data: [
      sheet.headings.map((value) => ({ value: xlsxText(value), type: String, fontWeight: 'bold' as const })),
      ...sheet.rows.map((row) => row.map((value) => ({ value: xlsxText(value), type: String }))),
    ],
  }));
  return write(data).toBuffer();
};

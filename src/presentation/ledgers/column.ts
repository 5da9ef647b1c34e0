import type { LocalizedText } from '../../problems/localized.ts';
import type { Reader } from '../views/reader.ts';

/** A column of a ledger: every cell is text, so that no program takes digits for a number. */
export interface Column<Entry> {
  readonly heading: LocalizedText;
  readonly cell: (reader: Reader, entry: Entry) => string;
}

/** Several things in one cell. */
export const listed = (reader: Reader, items: readonly string[]): string =>
  items.join(reader.cli.language === 'en' ? '; ' : '；');

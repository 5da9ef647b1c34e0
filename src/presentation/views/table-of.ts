import type { LocalizedText } from '../../problems/localized.ts';
import type { Reader } from './reader.ts';

/** How the documents of one view are laid out as a table. */
export interface TableOf<Document> {
  readonly columns: readonly LocalizedText[];
  /** Headings of columns that hold numbers. */
  readonly numbers?: readonly LocalizedText[];
  readonly row: (reader: Reader, document: Document) => readonly string[];
}

import { createHash } from 'node:crypto';
import { canonicalJson } from '../../json/canonical-json.ts';

/** A ledger ready to be written: headings and cells, all text. */
export interface Sheet {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** SHA-256 of all cells, headings first, as RFC 8785 JSON: a list of lists of texts. */
export const sheetHash = ({ headings, rows }: Sheet): string =>
  `sha256:${createHash('sha256')
    .update(canonicalJson([[...headings], ...rows.map((row) => [...row])]))
    .digest('hex')}`;

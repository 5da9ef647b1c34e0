import { stringify } from 'csv-stringify/sync';
import iconv from 'iconv-lite';
import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';
import type { Encoding } from './formats.ts';
import { safeCell } from './safe-cell.ts';
import type { Sheet } from './sheet.ts';

const lossy = (encoding: Encoding) =>
  problem(
    'encoding-lossy',
    text(`有的文字 ${encoding} 写不出来`, `${encoding} cannot write every character of it`),
    { help: text('用 --encoding utf-8', 'use --encoding utf-8') },
  );

/**
 * Rows as CSV (RFC 4180). UTF-8 begins with a byte order mark, without which spreadsheets guess.
 *
 * @throws {GuanxiaError} `encoding-lossy`
 */
export const csv = ({ headings, rows }: Pick<Sheet, 'headings' | 'rows'>, encoding: Encoding): Uint8Array => {
  const lines = stringify(
    [headings, ...rows].map((row) => row.map(safeCell)),
    {
      record_delimiter: 'windows',
      quoted_match: /[\r\n\t]/,
    },
  );
  if (encoding === 'utf-8') return Buffer.from(`\ufeff${lines}`);
  const bytes = iconv.encode(lines, encoding);
  if (iconv.decode(bytes, encoding) !== lines) throw lossy(encoding);
  return bytes;
};

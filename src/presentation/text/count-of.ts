import type { LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';

const grouped = (number: number): string => number.toLocaleString('en-US');

/** How many there are, and of how many where not all are shown: `5 of 6,769 rows`. */
export const countOf = (shown: number, total: number, what: LocalizedText): LocalizedText =>
  shown === total
    ? text(`共 ${grouped(total)} ${what['zh-CN']}`, `${grouped(total)} ${what.en}`)
    : text(
        `共 ${grouped(total)} ${what['zh-CN']}，列出 ${grouped(shown)} ${what['zh-CN']}`,
        `${grouped(shown)} of ${grouped(total)} ${what.en}`,
      );

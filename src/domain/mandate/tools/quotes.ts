import { error, type Finding, warning } from '../../directory/check/finding.ts';
import type { Mandate } from '../schema/mandate.ts';
import { citesIn } from './citations.ts';
import { partsOf } from './parts.ts';

/** The notice's own words, and which of the mandate's sources they are. */
export interface SourceText {
  readonly source: string;
  readonly text: string;
}

interface Quote {
  readonly text: string;
  readonly path: Finding['path'];
}

/** Words left out of a quotation: what stands before and after must occur in this order. */
const omission = /…+|\.{3,}/u;

const occurs = (text: string, quote: string): boolean => {
  let at = 0;
  for (const part of quote.split(omission).filter((one) => one.trim() !== '')) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return true;
};

/** Full-width and half-width forms alike, no white space: for telling a misprint from another way to write. */
const loosely = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[“”„"]/gu, '"')
    .replace(/[‘’']/gu, "'");

/** Quotations of a source: those in its citations, and the `quote` and `printed` beside a citation of it. */
const quotesOf = (mandate: Mandate, source: string): readonly Quote[] => {
  const others = new Set(
    citesIn(mandate).flatMap(({ cite, path }) => (cite.source === source ? [] : [path.join('/')])),
  );
  return partsOf(mandate).flatMap(({ value, path }) => {
    const isQuote = ['quote', 'printed'].includes(String(path.at(-1))) || path.at(-2) === 'quotes';
    if (!isQuote || typeof value !== 'string' || others.has(path.slice(0, -1).join('/'))) return [];
    return [{ text: value, path }];
  });
};

const compared = ({ text, path }: Quote, source: SourceText): readonly Finding[] => {
  if (occurs(source.text, text)) return [];
  const message = (zh: string, en: string) => ({ 'zh-CN': `“${text}”${zh}`, en: `“${text}” ${en}` });
  if (occurs(loosely(source.text), loosely(text)))
    return [
      warning({
        code: 'quote-written-otherwise',
        path,
        message: message(
          '的标点、空格或全半角与原文不同',
          'differs from the source in punctuation, spaces or width',
        ),
        help: { 'zh-CN': '引文应与原文逐字相同', en: 'quote the source character by character' },
      }),
    ];
  return [
    error({
      code: 'quote-not-in-source',
      path,
      message: message('在原文中没有', 'does not occur in the source'),
      help: {
        'zh-CN': '照原文改正；省略处写“……”',
        en: 'correct it after the source; write … where words are left out',
      },
    }),
  ];
};

/** Quotations that do not occur in the text that they are said to be from. */
export const quotes = (mandate: Mandate, source: SourceText): readonly Finding[] =>
  quotesOf(mandate, source.source).flatMap((quote) => compared(quote, source));

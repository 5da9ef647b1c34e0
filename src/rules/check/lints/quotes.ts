import { quoted } from '../../../json/quoted.ts';
import type { Finding } from '../../schema/finding.ts';
import { nameAt } from '../../schema/reading.ts';
import type { Lint } from './lint.ts';

const withoutSpace = (text: string): string => text.replace(/\s+/gu, '');

/** Punctuation and width aside, which copying through an editor changes. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}]+/gu, '');

const different = {
  'zh-CN': '只有标点或全半角不同，请照抄原文',
  en: 'only punctuation or the width of characters differs: copy the words as they stand',
};

/** Words in quotation marks that do not stand in the official text, where that text is given. */
export const quotes: Lint = ({ outline, options: { texts = {} } }) =>
  outline.rules
    .flatMap(({ cites }) => cites)
    .flatMap((cite): readonly Finding[] => {
      const quote = nameAt(cite, 'quote');
      const source = cite.source?.name ?? '';
      const text = Object.hasOwn(texts, source) ? texts[source] : undefined;
      if (quote === undefined || text === undefined) return [];
      if (withoutSpace(text).includes(withoutSpace(quote.name))) return [];
      const message = {
        'zh-CN': `${quoted(source)} 中没有这段文字：${quoted(quote.name)}`,
        en: `these words do not stand in ${quoted(source)}: ${quoted(quote.name)}`,
      };
      const help = bare(text).includes(bare(quote.name)) ? different : undefined;
      return [{ code: 'quote-not-found', path: quote.path, message, help }];
    });

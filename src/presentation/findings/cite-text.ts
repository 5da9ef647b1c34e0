import type { Cite, Source } from '../../domain/documents/source.ts';
import type { Language } from '../../problems/localized.ts';

type Sources = Readonly<Record<string, Source>>;

const unverified: Readonly<Record<Language, string>> = { 'zh-CN': '（未核实）', en: ' (unverified)' };

/** A citation in words: source, clause, quoted words, and whether nobody has checked them yet. */
export const citeText = (
  { source, clause, quote, verified }: Cite,
  sources: Sources,
  language: Language,
): string => {
  const title = sources[source]?.title[language] ?? source;
  const quoted = quote === undefined ? '' : language === 'en' ? ` “${quote}”` : `“${quote}”`;
  return `${title} ${clause}${quoted}${verified ? '' : unverified[language]}`;
};

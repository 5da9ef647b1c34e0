import { closestMatch } from '../../json/closest-match.ts';
import { quoted } from '../../json/quoted.ts';
import type { LocalizedText } from '../../problems/localized.ts';

/** Help that names the closest of `known`, if one is close to `word`. */
export const didYouMean = (word: string, known: Iterable<string>): LocalizedText | undefined => {
  const match = closestMatch(word, known);
  return match === undefined ? undefined : meant(match);
};

/** Help that names what was meant. */
export const meant = (match: string): LocalizedText => ({
  'zh-CN': `是否应为 ${quoted(match)}`,
  en: `did you mean ${quoted(match)}`,
});

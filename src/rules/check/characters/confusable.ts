import { quoted } from '../../../json/quoted.ts';
import { didYouMean, meant } from '../../schema/did-you-mean.ts';
import type { Finding } from '../../schema/finding.ts';
import { oddCharacter } from './odd-character.ts';

type At = Pick<Finding, 'path' | 'part'>;

/** A finding about a code that reads like one of `known` and is not, because of an odd character. */
export const confusable = (code: string, known: Iterable<string>, at: At): Finding | undefined => {
  const odd = oddCharacter(code);
  if (odd === undefined) return undefined;
  const words = [...known];
  const rewrite = { 'zh-CN': `改写为 ${quoted(odd.meant)}`, en: `write ${quoted(odd.meant)}` };
  const help = words.includes(odd.meant) ? meant(odd.meant) : (didYouMean(odd.meant, words) ?? rewrite);
  return { code: 'confusable-character', ...at, message: odd.message, help };
};

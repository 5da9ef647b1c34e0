import { quoted } from '../../../json/quoted.ts';
import type { LocalizedText } from '../../../problems/localized.ts';
import { asciiTwin } from './twins.ts';

const invisible = /^[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]$/u;
const space = /^[\p{Zs}\u2028\u2029]$/u;

const asciiOf = (character: string): string | undefined => {
  if (character === ' ') return undefined;
  if (invisible.test(character) || space.test(character)) return '';
  return /^[!-~]$/.test(character) ? undefined : asciiTwin(character);
};

/** A character of a code that an input method or a word processor put in the place of another, or of none. */
export interface OddCharacter {
  readonly message: LocalizedText;
  /** The code as it was meant. */
  readonly meant: string;
}

const messageOf = (character: string): LocalizedText => {
  const name = `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
  if (invisible.test(character))
    return {
      'zh-CN': `代码里有看不见的字符（${name}）`,
      en: `the code has an invisible character (${name})`,
    };
  if (space.test(character))
    return { 'zh-CN': `代码里有空格（${name}）`, en: `the code has a space (${name})` };
  return {
    'zh-CN': `代码里有形似的字符 ${quoted(character)}（${name}），应为半角 ${quoted(asciiTwin(character))}`,
    en: `the code has the look-alike ${quoted(character)} (${name}) where ${quoted(asciiTwin(character))} is meant`,
  };
};

/**
 * The first odd character of a code, if it has one and is a code but for such characters. Codes are ASCII,
 * so a word in Chinese is no look-alike of any.
 */
export const oddCharacter = (code: string): OddCharacter | undefined => {
  const trimmed = Array.from(code.trim());
  const meant = trimmed.map((character) => asciiOf(character) ?? character).join('');
  if (meant === code || !/^[!-~]*$/.test(meant)) return undefined;
  const odd = trimmed.find((character) => asciiOf(character) !== undefined) ?? outerSpace(code);
  return { message: messageOf(odd), meant };
};

const outerSpace = (code: string): string => (code.trimStart() === code ? code.slice(-1) : code.slice(0, 1));

import { quoted } from '../../../json/quoted.ts';
import type { LocalizedText } from '../../../problems/localized.ts';
import { foldSpace } from './normalise-name.ts';
import { radicals } from './radicals.ts';

/** A character of a name that people do not see or take for another one. */
export interface OddCharacter {
  readonly code: 'invisible-character' | 'lookalike-character' | 'mixed-scripts' | 'stray-space';
  readonly severity: 'error' | 'warning';
  readonly message: LocalizedText;
  readonly help: LocalizedText;
}

const invisible = /[\p{Cf}\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const invisibles = new RegExp(invisible, 'gu');
const circles = /[○◯]/u;
const usual = /[\p{Script=Han}\p{Script=Latin}]/u;
const foreign = /(?=\p{L})[^\p{Script=Han}\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;

const write = (text: string): LocalizedText => ({
  'zh-CN': `改写为 ${quoted(text)}`,
  en: `write ${quoted(text)}`,
});

const hidden = (name: string): OddCharacter | undefined => {
  const found = invisible.exec(name)?.[0];
  return found === undefined
    ? undefined
    : {
        code: 'invisible-character',
        severity: 'error',
        message: {
          'zh-CN': `名称 ${quoted(name)} 里有看不见的字符（${codePoint(found)}）`,
          en: `the name ${quoted(name)} has an invisible character (${codePoint(found)})`,
        },
        help: write(name.replace(invisibles, '')),
      };
};

/** The usual character that a compatibility ideograph, a radical or a circle is taken for. */
const usualFor = (character: string): string => {
  if (circles.test(character)) return '〇';
  return radicals.get(character) ?? character.normalize('NFKC');
};

const isLookalike = (character: string): boolean =>
  (/\p{Script=Han}/u.test(character) || circles.test(character)) && usualFor(character) !== character;

const lookalike = (name: string): OddCharacter | undefined => {
  const characters = Array.from(name);
  const found = characters.find(isLookalike);
  if (found === undefined) return undefined;
  const meant = usualFor(found);
  return {
    code: 'lookalike-character',
    severity: 'error',
    message: {
      'zh-CN': `名称 ${quoted(name)} 里的 ${quoted(found)}（${codePoint(found)}）不是通常的 ${quoted(meant)}（${codePoint(meant)}）`,
      en: `${quoted(found)} (${codePoint(found)}) in the name ${quoted(name)} is not the usual ${quoted(meant)} (${codePoint(meant)})`,
    },
    help: write(characters.map((one) => (isLookalike(one) ? usualFor(one) : one)).join('')),
  };
};

const mixed = (name: string): OddCharacter | undefined => {
  const found = foreign.exec(name)?.[0];
  return found === undefined || !usual.test(name)
    ? undefined
    : {
        code: 'mixed-scripts',
        severity: 'warning',
        message: {
          'zh-CN': `名称 ${quoted(name)} 里混有另一种文字的字母 ${quoted(found)}（${codePoint(found)}）`,
          en: `the name ${quoted(name)} mixes in ${quoted(found)} (${codePoint(found)}), a letter of another script`,
        },
        help: {
          'zh-CN': '核对是否误用了形似的字母（如西里尔字母、假名）',
          en: 'check whether a look-alike was typed, such as a Cyrillic letter or kana',
        },
      };
};

const spaced = (name: string): OddCharacter | undefined =>
  name === foldSpace(name)
    ? undefined
    : {
        code: 'stray-space',
        severity: 'warning',
        message: {
          'zh-CN': `名称 ${quoted(name)} 里有多余的空格`,
          en: `the name ${quoted(name)} has a stray space`,
        },
        help: write(foldSpace(name)),
      };

/** The first thing that is odd in a name as it is written, the gravest kind first. */
export const oddCharacterOf = (name: string): OddCharacter | undefined =>
  hidden(name) ?? lookalike(name) ?? mixed(name) ?? spaced(name);

import { quoted } from '../../../json/quoted.ts';
import type { LocalizedText } from '../../../problems/localized.ts';
import type { CodeFault } from './code-fault.ts';
import { usccAlphabet } from './uscc-alphabet.ts';

/** What was likely meant by a letter that is not in the alphabet. */
const misread: ReadonlyMap<string, string> = new Map(
  Object.entries({ I: '1', O: '0', S: '5', V: 'U', Z: '2' }),
);

const anyForm: LocalizedText = {
  'zh-CN': '应为 18 位数字或大写字母（不用 I、O、S、V、Z），第 3 至 8 位为数字，如 `91350100M000100Y43`',
  en: 'a code has 18 digits and capital letters other than I, O, S, V and Z, with digits at 3 to 8, such as `91350100M000100Y43`',
};

const meant = (character: string): LocalizedText | undefined => {
  const plain = character.normalize('NFKC').toUpperCase();
  const likely = misread.get(plain) ?? plain;
  return usccAlphabet.includes(likely) && likely !== character
    ? { 'zh-CN': `是否应为 ${quoted(likely)}`, en: `did you mean ${quoted(likely)}` }
    : undefined;
};

const malformed = (message: LocalizedText, help: LocalizedText = anyForm): CodeFault => ({
  code: 'malformed-uscc',
  message,
  help,
});

/** Whether the character at `index`, from 0, is one that GB 32100 has there: 3 to 8 are a division code. */
const fits = (character: string, index: number): boolean =>
  index >= 2 && index <= 7 ? /^[0-9]$/.test(character) : usccAlphabet.includes(character);

/** Says why a text has not the form of a unified social credit code, if it has not. */
export const malformedUscc = (code: string): CodeFault | undefined => {
  const characters = Array.from(code);
  if (characters.length !== 18)
    return malformed({
      'zh-CN': `统一社会信用代码 ${quoted(code)} 有 ${characters.length} 位，应为 18 位`,
      en: `the unified social credit code ${quoted(code)} has ${characters.length} characters instead of 18`,
    });
  const at = characters.findIndex((character, index) => !fits(character, index));
  if (at === -1) return undefined;
  const wrong = characters[at] as string;
  return malformed(
    {
      'zh-CN': `统一社会信用代码 ${quoted(code)} 的第 ${at + 1} 位不能是 ${quoted(wrong)}`,
      en: `character ${at + 1} of the unified social credit code ${quoted(code)} cannot be ${quoted(wrong)}`,
    },
    meant(wrong),
  );
};

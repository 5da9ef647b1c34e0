import type { LocalizedText } from '../problems/localized.ts';

/** Why a text cannot be told apart, hashed or stored safely. */
export interface TextFault {
  readonly code: 'json-lone-surrogate' | 'json-nul' | 'json-noncharacter';
  readonly message: LocalizedText;
}

const loneSurrogate: TextFault = {
  code: 'json-lone-surrogate',
  message: {
    'zh-CN': '文本中有不成对的代理码元（半个字符）',
    en: 'the text has half a character (a lone surrogate)',
  },
};
const nul: TextFault = {
  code: 'json-nul',
  message: { 'zh-CN': '文本中有空字符 U+0000', en: 'the text has the character U+0000' },
};
const noncharacter: TextFault = {
  code: 'json-noncharacter',
  message: {
    'zh-CN': '文本中有 Unicode 非字符（如 U+FFFE）',
    en: 'the text has a Unicode noncharacter, such as U+FFFE',
  },
};

const suspect = /[\0\p{Cs}\p{Noncharacter_Code_Point}]/u;

/** Whether a JSON text may, escaped or not, hold what {@link textFault} finds in its strings. */
export function hasSuspectText(json: string): boolean {
  return suspect.test(json) || /\\u(?:0000|d[89a-f]|fd[de]|fff[ef])/i.test(json);
}

/** What RFC 7493 (I-JSON) forbids in strings, and U+0000, at which stores cut text off. */
export function textFault(text: string): TextFault | undefined {
  if (!suspect.test(text)) return undefined;
  if (text.includes('\0')) return nul;
  return /\p{Cs}/u.test(text) ? loneSurrogate : noncharacter;
}

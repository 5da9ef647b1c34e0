import type { LocalizedText } from '../problems/localized.ts';
import type { Discretion } from './discretion.ts';
import { quoted } from './quoted.ts';

const typed: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '「': '"',
  '」': '"',
  '‘': '"',
  '’': '"',
  '、': ',',
  '。': '.',
  '【': '[',
  '】': ']',
  '〔': '[',
  '〕': ']',
  '−': '-',
  '–': '-',
  '—': '-',
  "'": '"',
};
const invisible = /[\p{Cf}\p{Cc}]/u;
const wideSpace = /[\p{Zs}\u2028\u2029]/u;

/** A character that was meant as, or looks like, one of JSON's own. */
export interface Lookalike {
  readonly index: number;
  readonly message: LocalizedText;
  readonly help: LocalizedText;
}

/** The first character of `text` that an input method, a word processor or a web page put in JSON's way. */
export function findLookalike(
  text: string,
  { character: mayName }: Pick<Discretion, 'character'>,
): Lookalike | undefined {
  for (const { index, 0: character } of text.matchAll(/[^ -&(-~]/gu)) {
    const help = remedy(character);
    if (help !== undefined && mayName(character)) return { index, message: notJson(character), help };
  }
  return undefined;
}

function remedy(character: string): LocalizedText | undefined {
  if (invisible.test(character))
    return { 'zh-CN': '删除这个看不见的字符', en: 'delete this invisible character' };
  if (wideSpace.test(character)) return { 'zh-CN': '改用普通空格', en: 'use an ordinary space' };
  const meant = typed[character] ?? asciiOf(character);
  if (meant === undefined) return undefined;
  return { 'zh-CN': `改用半角 ${quoted(meant)}`, en: `write ${quoted(meant)} instead` };
}

/** The ASCII character that a full-width form stands for. */
function asciiOf(character: string): string | undefined {
  const plain = character.normalize('NFKC');
  return plain !== character && /^[!-~]$/.test(plain) ? plain : undefined;
}

function notJson(character: string): LocalizedText {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    'zh-CN': `此处不能用字符 ${quoted(character)}（${code}）`,
    en: `the character ${quoted(character)} (${code}) cannot stand here`,
  };
}

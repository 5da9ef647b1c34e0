import type { LocalizedText } from '../problems/localized.ts';
import type { Inspection } from './inspection.ts';
import { findLookalike } from './lookalike.ts';
import { type SyntaxFault, syntaxTexts } from './syntax-texts.ts';

/** What is wrong with one token, at which offset of the text. */
export interface SyntaxProblem {
  readonly offset: number;
  readonly message: LocalizedText;
  readonly help?: LocalizedText;
}

/** A fault, and the token in which the parser found it. */
interface Found {
  readonly fault: SyntaxFault;
  readonly offset: number;
  readonly length: number;
}

/** Tells a fault that the parser found in the token at `offset` in words, with the remedy where it is known. */
export function syntaxProblem(
  { text, discretion }: Pick<Inspection, 'text' | 'discretion'>,
  { fault, offset, length }: Found,
): SyntaxProblem {
  const token = text.slice(offset, offset + length);
  const found = fault === 'InvalidSymbol' ? findLookalike(token, discretion) : undefined;
  if (found !== undefined) return { ...found, offset: offset + found.index };
  const help = helpFor(fault, text, offset, token);
  return {
    offset: offset + offsetInString(fault, token),
    message: fault === 'InvalidSymbol' ? invalidSymbol(discretion.quote(token)) : syntaxTexts[fault],
    ...(help === undefined ? {} : { help }),
  };
}

function invalidSymbol(token: string): LocalizedText {
  return { 'zh-CN': `无法识别 ${token}`, en: `${token} is not a JSON value` };
}

/** Where in a string literal the character is that the parser only reports with the whole literal. */
function offsetInString(fault: SyntaxFault, token: string): number {
  const escapes =
    fault === 'InvalidUnicode' ? /\\(?:[^u]|u[\da-f]{4})/giy : /\\(?:["\\/bfnrt]|u[\da-f]{0,4})/giy;
  if (fault === 'InvalidCharacter') return Math.max(token.search(/\p{Cc}/u), 0);
  if (fault !== 'InvalidUnicode' && fault !== 'InvalidEscapeCharacter') return 0;
  for (let at = token.indexOf('\\'); at >= 0; at = token.indexOf('\\', escapes.lastIndex)) {
    escapes.lastIndex = at;
    if (!escapes.test(token)) return at;
  }
  return 0;
}

function helpFor(fault: SyntaxFault, text: string, offset: number, token: string): LocalizedText | undefined {
  if (fault === 'InvalidCommentToken') return noComments;
  if (fault === 'UnexpectedEndOfString' && /[“”„＂「」]/.test(token)) return fullWidthQuote;
  const beforeValue = fault === 'ValueExpected' || fault === 'PropertyNameExpected';
  return beforeValue && /^[\]}]/.test(token) && followsComma(text, offset) ? trailingComma : undefined;
}

function followsComma(text: string, offset: number): boolean {
  let at = offset - 1;
  while (/\s/.test(text[at] ?? '')) at -= 1;
  return text[at] === ',';
}

const noComments: LocalizedText = {
  'zh-CN': '删除注释，或改用允许注释的 .jsonc 文件',
  en: 'delete the comment, or use a .jsonc file where comments are allowed',
};
const fullWidthQuote: LocalizedText = {
  'zh-CN': '结尾可能误用了全角引号，改用半角 `"`',
  en: 'a full-width quotation mark may stand where `"` should close the string',
};
const trailingComma: LocalizedText = {
  'zh-CN': '删除前面多余的逗号',
  en: 'delete the comma before it',
};

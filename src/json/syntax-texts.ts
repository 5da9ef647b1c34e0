import type { printParseErrorCode } from '#jsonc-parser';
import type { LocalizedText } from '../problems/localized.ts';

/** The names that jsonc-parser gives to what can be wrong with JSON. */
export type SyntaxFault = Exclude<ReturnType<typeof printParseErrorCode>, '<unknown ParseErrorCode>'>;

/** What each fault is called in plain words; the place tells where. */
export const syntaxTexts: Readonly<Record<SyntaxFault, LocalizedText>> = {
  InvalidSymbol: { 'zh-CN': '无法识别的内容', en: 'not a JSON value' },
  InvalidNumberFormat: { 'zh-CN': '数字写法有误', en: 'malformed number' },
  PropertyNameExpected: {
    'zh-CN': '此处应为带双引号的键',
    en: 'a key in double quotes is expected here',
  },
  ValueExpected: { 'zh-CN': '此处缺少值', en: 'a value is expected here' },
  ColonExpected: { 'zh-CN': '键之后缺少冒号', en: 'a colon is missing after the key' },
  CommaExpected: { 'zh-CN': '此处之前缺少逗号', en: 'a comma is missing before this' },
  CloseBraceExpected: { 'zh-CN': '对象没有结束，缺少 `}`', en: 'the object is not closed, `}` is missing' },
  CloseBracketExpected: { 'zh-CN': '列表没有结束，缺少 `]`', en: 'the array is not closed, `]` is missing' },
  EndOfFileExpected: {
    'zh-CN': '文档已经结束，后面还有多余内容',
    en: 'the document ended before this, nothing may follow',
  },
  InvalidCommentToken: { 'zh-CN': '此处不允许写注释', en: 'comments are not allowed here' },
  UnexpectedEndOfComment: {
    'zh-CN': '注释没有结束，缺少 `*/`',
    en: 'the comment is not closed, `*/` is missing',
  },
  UnexpectedEndOfString: {
    'zh-CN': '文本没有结束，缺少双引号',
    en: 'the string is not closed, a double quote is missing',
  },
  UnexpectedEndOfNumber: { 'zh-CN': '数字没有写完', en: 'unfinished number' },
  InvalidUnicode: {
    'zh-CN': '`\\u` 之后应有四位十六进制数字',
    en: '`\\u` must be followed by four hexadecimal digits',
  },
  InvalidEscapeCharacter: {
    'zh-CN': '反斜杠之后的字符有误',
    en: 'this character cannot follow a backslash',
  },
  InvalidCharacter: {
    'zh-CN': '文本中不能直接写控制字符（如制表符）',
    en: 'a control character, such as a tab, cannot stand in a string',
  },
};

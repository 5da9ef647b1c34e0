import type { LocalizedText } from '../problems/localized.ts';
import { quoted } from './quoted.ts';

const mostListed = 12;

/** `a, b or c`; of a long list the first twelve and how many there are. */
export function oneOf(phrases: readonly LocalizedText[]): LocalizedText {
  const zh = phrases.map((phrase) => phrase['zh-CN']);
  const en = phrases.map((phrase) => phrase.en);
  if (phrases.length <= mostListed)
    return {
      'zh-CN': listed(zh, '、', ' 或 ').replace(/(?<=\p{Script=Han}) 或 (?=\p{Script=Han})/u, '或'),
      en: listed(en, ', ', ' or '),
    };
  return {
    'zh-CN': `${zh.slice(0, mostListed).join('、')} 等 ${phrases.length} 项之一`,
    en: `one of ${phrases.length}: ${en.slice(0, mostListed).join(', ')}, …`,
  };
}

function listed(items: readonly string[], separator: string, last: string): string {
  const [final = '', ...others] = items.toReversed();
  return others.length === 0 ? final : `${others.toReversed().join(separator)}${last}${final}`;
}

/** Sets code, Latin letters and digits apart from the Chinese words before them. */
export function afterWords(chinese: string): string {
  return /^[!-~]/.test(chinese) ? ` ${chinese}` : chinese;
}

/** A permitted value, as it would be written. */
export function valuePhrase(value: unknown): LocalizedText {
  return { 'zh-CN': quoted(value), en: quoted(value) };
}

const typeNouns: Readonly<Record<string, LocalizedText>> = {
  string: { 'zh-CN': '文本', en: 'a string' },
  number: { 'zh-CN': '数字', en: 'a number' },
  int: { 'zh-CN': '整数', en: 'an integer' },
  boolean: { 'zh-CN': '布尔值（true/false）', en: 'a boolean (true/false)' },
  null: { 'zh-CN': '`null`', en: '`null`' },
  array: { 'zh-CN': '列表', en: 'an array' },
  tuple: { 'zh-CN': '列表', en: 'an array' },
  object: { 'zh-CN': '对象', en: 'an object' },
  record: { 'zh-CN': '对象', en: 'an object' },
  never: { 'zh-CN': '没有值', en: 'no value' },
};

/** What zod calls a type, in words. */
export function typePhrase(type: string): LocalizedText {
  return typeNouns[type] ?? { 'zh-CN': quoted(type), en: quoted(type) };
}

/** What was found: short values are shown, arrays and objects only named. */
export function receivedPhrase(input: unknown): LocalizedText {
  if (Array.isArray(input)) return typePhrase('array');
  if (typeof input === 'object' && input !== null) return typePhrase('object');
  if (typeof input === 'string') {
    return { 'zh-CN': `文本 ${quoted(input)}`, en: `the string ${quoted(input)}` };
  }
  return valuePhrase(input);
}

import type { Language } from '../../problems/localized.ts';
import type { Change, ChangedPart } from './change.ts';
import { phrases } from './words/phrases.ts';

const parts: Readonly<Record<ChangedPart, Readonly<Record<Language, string>>>> = {
  'rule-set': { 'zh-CN': '规则集', en: 'rule set' },
  source: { 'zh-CN': '依据', en: 'source' },
  'named-condition': { 'zh-CN': '条件', en: 'condition' },
  rule: { 'zh-CN': '规则', en: 'rule' },
  case: { 'zh-CN': '用例', en: 'case' },
};

/** A change as one line: `规则 key-post：「渠道」取值增加“来信”`. */
export const changeInWords = (change: Change, language: Language): string => {
  const part = parts[change.in][language];
  const place = change.name === '' ? part : `${part} ${change.name}`;
  return `${place}${language === 'en' ? ': ' : '：'}${phrases[change.kind](change)[language]}`;
};

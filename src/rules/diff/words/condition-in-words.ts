import type { Language } from '../../../problems/localized.ts';
import { comparisonInWords } from '../../explain/wording.ts';
import type { Condition } from '../../schema/condition.ts';
import { childrenOf } from '../../schema/walk.ts';

const words = {
  'zh-CN': { all: ' 且 ', any: ' 或 ', not: '并非', named: (name: string) => `满足条件 ${name}` },
  en: { all: ' and ', any: ' or ', not: 'not ', named: (name: string) => `condition ${name} holds` },
} as const;

/** A condition as one sentence; groups inside it stand in brackets. */
export const conditionInWords = (condition: Condition, language: Language): string => {
  const { all, any, not, named } = words[language];
  if ('fact' in condition) return comparisonInWords(condition, language);
  if ('condition' in condition) return named(condition.condition);
  const children = childrenOf(condition).map(([, child]) => inBrackets(child, language));
  if ('not' in condition) return `${not}${children.join('')}`;
  return children.join('all' in condition ? all : any);
};

const inBrackets = (condition: Condition, language: Language): string => {
  const inWords = conditionInWords(condition, language);
  const isShort = childrenOf(condition).length < 2;
  if (isShort) return inWords;
  return language === 'en' ? `(${inWords})` : `（${inWords}）`;
};

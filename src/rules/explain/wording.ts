import { type FactName, type FactValue, factCatalogue } from '../../domain/facts/catalogue.ts';
import type { FactDefinition } from '../../domain/facts/definition.ts';
import type { Language } from '../../problems/localized.ts';
import type { Comparison } from '../schema/comparison.ts';
import type { Operator } from '../schema/operators.ts';

const quoted: Readonly<Record<Language, (text: string) => string>> = {
  'zh-CN': (text) => `「${text}」`,
  en: (text) => `“${text}”`,
};

const codeIn = (definition: FactDefinition, code: string, language: Language): string =>
  definition.kind === 'boolean' ? code : (definition.values[code]?.[language] ?? code);

const yesNo = {
  'zh-CN': { true: '是', false: '否', unknown: '不明', none: '无' },
  en: { true: 'yes', false: 'no', unknown: 'unknown', none: 'none' },
} as const;

/** A fact's value in words; `undefined` is unknown. */
export const valueInWords = (name: FactName, value: FactValue | undefined, language: Language): string => {
  if (value === undefined) return yesNo[language].unknown;
  if (typeof value === 'boolean') return yesNo[language][`${value}`];
  const codes = typeof value === 'string' ? [value] : value;
  if (codes.length === 0) return yesNo[language].none;
  return codes
    .map((code) => codeIn(factCatalogue[name], code, language))
    .join(language === 'en' ? ', ' : '、');
};

const relations: Readonly<Record<Language, Readonly<Record<Operator, string>>>> = {
  'zh-CN': {
    equal: '是',
    notEqual: '不是',
    in: '是其中之一：',
    notIn: '不是其中任何一项：',
    contains: '包括',
    doesNotContain: '不包括',
  },
  en: {
    equal: 'is',
    notEqual: 'is not',
    in: 'is one of',
    notIn: 'is none of',
    contains: 'includes',
    doesNotContain: 'does not include',
  },
};

const holds: Readonly<Record<Language, Readonly<Record<'true' | 'false', string>>>> = {
  'zh-CN': { true: '成立', false: '不成立' },
  en: { true: 'holds', false: 'does not hold' },
};

/** A comparison in words, made from the comparison itself, so that it cannot disagree with it. */
export const comparisonInWords = ({ fact, operator, value }: Comparison, language: Language): string => {
  const label = quoted[language](factCatalogue[fact].label[language]);
  const gap = language === 'en' ? ' ' : '';
  if (typeof value === 'boolean')
    return `${label}${gap}${holds[language][`${(operator === 'equal') === value}`]}`;
  return `${label}${gap}${relations[language][operator]}${gap}${valueInWords(fact, value, language)}`;
};

/** What a fact is called. */
export const factInWords = (name: FactName, language: Language): string =>
  factCatalogue[name].label[language];

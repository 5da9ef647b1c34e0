import { type FactName, type Facts, factNames } from '../../../domain/facts/catalogue.ts';
import type { LocalizedText } from '../../../problems/localized.ts';
import { factInWords, valueInWords } from '../../explain/wording.ts';
import { same } from '../same.ts';

/** Which facts of a case changed, and from what to what. */
export const givenInWords = (before: Facts, after: Facts): LocalizedText => {
  const changed = factNames.filter((name) => !same(before[name], after[name]));
  const inChinese = (name: FactName): string => {
    const [was, is] = [before[name], after[name]].map((value) => valueInWords(name, value, 'zh-CN'));
    return `「${factInWords(name, 'zh-CN')}」由“${was}”改为“${is}”`;
  };
  const inEnglish = (name: FactName): string => {
    const [was, is] = [before[name], after[name]].map((value) => valueInWords(name, value, 'en'));
    return `“${factInWords(name, 'en')}” from ${was} to ${is}`;
  };
  return { 'zh-CN': changed.map(inChinese).join('；'), en: changed.map(inEnglish).join('; ') };
};

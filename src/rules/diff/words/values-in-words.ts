import type { LocalizedText } from '../../../problems/localized.ts';
import { factInWords, valueInWords } from '../../explain/wording.ts';
import type { Comparison } from '../../schema/comparison.ts';
import { inEach } from './phrase.ts';

const listOf = ({ value }: Comparison): readonly string[] => (Array.isArray(value) ? value : []);

const notIn = (values: readonly string[], others: readonly string[]): readonly string[] =>
  values.filter((value) => !others.includes(value));

/** Which values of a list were added and which were taken out. */
export const valuesInWords = (before: Comparison, after: Comparison): LocalizedText => {
  const { fact } = after;
  const name = inEach((language) => factInWords(fact, language));
  const said = (values: readonly string[]): LocalizedText =>
    inEach((language) => valueInWords(fact, values, language));
  const changes = [
    { zh: '取值增加', en: 'value added', values: notIn(listOf(after), listOf(before)) },
    { zh: '取值减少', en: 'value removed', values: notIn(listOf(before), listOf(after)) },
  ].filter(({ values }) => values.length > 0);
  const zh = changes.map((each) => `${each.zh}“${said(each.values)['zh-CN']}”`);
  const en = changes.map((each) => `${each.en}: ${said(each.values).en}`);
  return { 'zh-CN': `「${name['zh-CN']}」${zh.join('，')}`, en: `“${name.en}”, ${en.join('; ')}` };
};

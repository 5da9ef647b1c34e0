import type { FactName } from '../../../domain/facts/catalogue.ts';
import type { JsonPath } from '../../../json/pointer.ts';
import { quoted } from '../../../json/quoted.ts';
import type { LocalizedText } from '../../../problems/localized.ts';
import { didYouMean, meant } from '../../schema/did-you-mean.ts';
import type { Finding } from '../../schema/finding.ts';
import type { Located } from '../../schema/reading.ts';
import { confusable } from '../characters/confusable.ts';
import { dateLike } from './date-like.ts';
import { wrongType } from './wrong-type.ts';

/** A fact that has codes, and what they are called. */
export interface Coded {
  readonly fact: FactName;
  readonly values: Readonly<Record<string, LocalizedText>>;
}

/** The code of what somebody wrote in words, such as 来电 for `telephone`. */
const codeInWords = ({ values }: Coded, word: string): string | undefined =>
  Object.keys(values).find((code) => Object.values(values[code] as LocalizedText).includes(word));

const helpFor = (coded: Coded, word: string): LocalizedText => {
  const code = codeInWords(coded, word);
  if (code !== undefined) return meant(code);
  const codes = Object.keys(coded.values);
  const all = codes.map(quoted);
  return (
    didYouMean(word, codes) ?? {
      'zh-CN': `可用 ${all.join('、')}`,
      en: `its values are ${all.join(', ')}`,
    }
  );
};

const unknownValue = (coded: Coded, word: string, path: JsonPath): Finding => ({
  code: 'unknown-value',
  path,
  message: {
    'zh-CN': `${quoted(coded.fact)} 没有 ${quoted(word)} 这个取值`,
    en: `${quoted(word)} is not a value of ${quoted(coded.fact)}`,
  },
  help: helpFor(coded, word),
});

/** What is wrong with a code. */
export const codeFinding = (coded: Coded, at: Located): Finding | undefined => {
  if (typeof at.value !== 'string')
    return wrongType(at, { 'zh-CN': '代码', en: 'a code' }, undefined, 'wrong-value-type');
  if (Object.hasOwn(coded.values, at.value)) return undefined;
  return (
    dateLike(at.value, at.path) ??
    confusable(at.value, Object.keys(coded.values), { path: at.path }) ??
    unknownValue(coded, at.value, at.path)
  );
};

import { type FactName, factCatalogue } from '../../../domain/facts/index.ts';
import { quoted } from '../../../json/index.ts';
import type { LocalizedText } from '../../../problems/index.ts';
import { didYouMean, meant } from '../../schema/did-you-mean.ts';
import type { Finding } from '../../schema/finding.ts';
import type { Located } from '../../schema/reading.ts';
import { confusable } from '../characters/confusable.ts';
import { dateLike } from './date-like.ts';
import { wrongType } from './wrong-type.ts';

const labelsOf = (fact: FactName): Readonly<Record<string, LocalizedText>> => {
  const definition = factCatalogue[fact];
  return definition.kind === 'boolean' ? {} : definition.values;
};

/** The code of what somebody wrote in words, such as 来电 for `telephone`. */
const codeInWords = (fact: FactName, word: string): string | undefined =>
  Object.entries(labelsOf(fact)).find(([, label]) => Object.values(label).includes(word))?.[0];

const unknownValue = (fact: FactName, word: string, path: Located['path']): Finding => {
  const codes = Object.keys(labelsOf(fact));
  const code = codeInWords(fact, word);
  const all = codes.map(quoted);
  return {
    code: 'unknown-value',
    path,
    message: {
      'zh-CN': `${quoted(fact)} 没有 ${quoted(word)} 这个取值`,
      en: `${quoted(word)} is not a value of ${quoted(fact)}`,
    },
    help:
      code === undefined
        ? (didYouMean(word, codes) ?? {
            'zh-CN': `可用 ${all.join('、')}`,
            en: `its values are ${all.join(', ')}`,
          })
        : meant(code),
  };
};

/** What is wrong with a code of a fact that has codes. */
export const codeFinding = (fact: FactName, at: Located): Finding | undefined => {
  if (typeof at.value !== 'string')
    return wrongType(at, { 'zh-CN': '代码', en: 'a code' }, undefined, 'wrong-value-type');
  const labels = labelsOf(fact);
  if (Object.hasOwn(labels, at.value)) return undefined;
  return (
    dateLike(at.value, at.path) ??
    confusable(at.value, Object.keys(labels), { path: at.path }) ??
    unknownValue(fact, at.value, at.path)
  );
};

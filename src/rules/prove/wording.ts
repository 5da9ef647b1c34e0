import type { Language, LocalizedText } from '../../problems/localized.ts';
import { factInWords, valueInWords } from '../explain/wording.ts';
import type { Comparison } from '../schema/comparison.ts';
import type { Witness } from './model/witness.ts';

const words = {
  'zh-CN': {
    label: (text: string) => `${text}：`,
    in: (text: string) => `${text} 之一`,
    contains: (text: string) => `包括${text}`,
    doesNotContain: (text: string) => `不包括${text}`,
    example: '例如这样的来件：',
    anything: '任何来件都是如此。',
    rest: '其余事实不论。',
  },
  en: {
    label: (text: string) => `${text}: `,
    in: (text: string) => `one of ${text}`,
    contains: (text: string) => `includes ${text}`,
    doesNotContain: (text: string) => `does not include ${text}`,
    example: 'for example, a report like this:',
    anything: 'so it is for every report.',
    rest: 'whatever the other facts.',
  },
} as const;

const restrictionInWords = ({ fact, operator, value }: Comparison, language: Language): string => {
  const text = valueInWords(fact, value, language);
  const say = words[language];
  const how =
    operator === 'in' || operator === 'contains' || operator === 'doesNotContain' ? operator : undefined;
  return `${say.label(factInWords(fact, language))}${how === undefined ? text : say[how](text)}`;
};

/** A region as lines of a form: each fact that matters with the values it may have. */
export const regionInWords = (region: readonly Comparison[], language: Language): readonly string[] =>
  region.map((one) => restrictionInWords(one, language));

/** A witness as an example report, one fact a line. */
export const witnessInWords = ({ region }: Witness, language: Language): string =>
  region.length === 0
    ? words[language].anything
    : [
        words[language].example,
        ...regionInWords(region, language).map((line) => `· ${line}`),
        words[language].rest,
      ].join('\n');

/** {@link witnessInWords} in every language, as the help of a problem. */
export const witnessText = (witness: Witness): LocalizedText => ({
  'zh-CN': witnessInWords(witness, 'zh-CN'),
  en: witnessInWords(witness, 'en'),
});

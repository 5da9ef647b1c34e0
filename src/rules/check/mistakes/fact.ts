import { factCatalogue, factNames } from '../../../domain/facts/catalogue.ts';
import { quoted } from '../../../json/quoted.ts';
import { didYouMean, meant } from '../../schema/did-you-mean.ts';
import type { Finding } from '../../schema/finding.ts';
import { confusable } from '../characters/confusable.ts';

type At = Pick<Finding, 'path' | 'part'>;

/** People write `channel` or 来件渠道 for `report.channel`. */
const byAnotherName = (word: string): string | undefined => {
  const shortNames = factNames.filter((name) => name.endsWith(`.${word}`));
  if (shortNames.length === 1) return shortNames[0];
  return factNames.find((name) => Object.values(factCatalogue[name].label).includes(word));
};

/** A name that is no fact of the catalogue. */
export const unknownFact = (name: string, at: At): Finding => {
  const other = byAnotherName(name);
  return (
    confusable(name, factNames, at) ?? {
      code: 'unknown-fact',
      ...at,
      message: { 'zh-CN': `没有 ${quoted(name)} 这项事实`, en: `there is no fact ${quoted(name)}` },
      help:
        other === undefined
          ? (didYouMean(name, factNames) ?? {
              'zh-CN': '规则只能使用事实目录中的事实',
              en: 'a rule can use the facts of the catalogue and no others',
            })
          : meant(other),
    }
  );
};

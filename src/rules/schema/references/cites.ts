import { quoted } from '../../../json/index.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Finding } from '../finding.ts';
import type { Outline } from '../outline.ts';

/** Citations of sources that the rule set does not list. */
export const citeFindings = ({ sources, rules }: Outline): readonly Finding[] => {
  const known = new Set(sources.map(({ name }) => name));
  return rules
    .flatMap(({ cites }) => cites.flatMap(({ source }) => source ?? []))
    .filter(({ name }) => !known.has(name))
    .map(({ name, path }) => ({
      code: 'unknown-source',
      path,
      message: { 'zh-CN': `没有名为 ${quoted(name)} 的依据`, en: `there is no source named ${quoted(name)}` },
      help: didYouMean(name, known),
    }));
};

import { quoted } from '../../../json/quoted.ts';
import type { Finding } from '../../schema/finding.ts';
import { memberOf } from '../../schema/reading.ts';
import { type Lint, untilActivation } from './lint.ts';

/** Citations and cited sources that nobody has compared with the official text. */
export const unverifiedCitations: Lint = (linted) => {
  const { sources, rules } = linted.outline;
  const cites = rules.flatMap((rule) => rule.cites);
  const cited = new Set(cites.map(({ source }) => source?.name));
  const severity = untilActivation(linted);
  const ofCites = cites
    .filter(({ value }) => memberOf(value, 'verified') === false)
    .map(
      ({ path, source }): Finding => ({
        code: 'unverified-citation',
        path: [...path, 'verified'],
        ...severity,
        message: {
          'zh-CN': `引用 ${quoted(source?.name ?? '')} 的条款尚未核实`,
          en: `the clause cited from ${quoted(source?.name ?? '')} is not verified`,
        },
        help: {
          'zh-CN': '对照官方文本核对条款号和原文后改为 `true`；启用前必须核实',
          en: 'compare number and words with the official text, then write `true`; it must be done before activation',
        },
      }),
    );
  const ofSources = sources
    .filter(({ name, value }) => cited.has(name) && memberOf(value, 'verified') === false)
    .map(
      ({ name, path }): Finding => ({
        code: 'unverified-source',
        path: [...path, 'verified'],
        ...severity,
        message: {
          'zh-CN': `依据 ${quoted(name)} 的文本尚未核实`,
          en: `the text of source ${quoted(name)} is not verified`,
        },
      }),
    );
  return [...ofSources, ...ofCites];
};

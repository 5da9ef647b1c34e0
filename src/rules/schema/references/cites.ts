import type { Finding } from '../finding.ts';
import type { Outline } from '../outline.ts';
import { unknownNames } from '../unknown-names.ts';

/** Citations of sources that the rule set does not list. */
export const citeFindings = ({ sources, rules }: Outline): readonly Finding[] =>
  unknownNames(
    'unknown-source',
    rules.flatMap(({ cites }) => cites.flatMap(({ source }) => source ?? [])),
    new Set(sources.map(({ name }) => name)),
    (name) => ({ 'zh-CN': `没有名为 ${name} 的依据`, en: `there is no source named ${name}` }),
  );

import { closestMatch } from '../../../json/closest-match.ts';
import type { Target } from '../schema/scope.ts';
import type { MandateFinding, Remit } from './remit.ts';

interface Use {
  readonly code: string;
  readonly path: MandateFinding['path'];
}

const usesIn = (codes: readonly string[] | undefined, path: MandateFinding['path']): readonly Use[] =>
  (codes ?? []).map((code, i) => ({ code, path: [...path, 'codes', i] }));

const usesOf = ({ scope: { matters = [], exclusions = [] } }: Target, i: number): readonly Use[] => [
  ...matters.flatMap((list, j) => usesIn(list.codes, ['targets', i, 'scope', 'matters', j])),
  ...exclusions.flatMap((one, j) => usesIn(one.codes, ['targets', i, 'scope', 'exclusions', j])),
];

const helpFor = (code: string, known: readonly string[]): MandateFinding['help'] => {
  const close = closestMatch(code, known);
  return close === undefined
    ? { 'zh-CN': '先在 `codes` 中写明该代码的名称', en: 'define it first in `codes`, with its name' }
    : { 'zh-CN': `是否指 \`${close}\`？`, en: `did you mean \`${close}\`?` };
};

/** Codes that a scope uses and the mandate's own list does not have. */
export const codeFindings = ({ codes = [], targets }: Remit): readonly MandateFinding[] => {
  const known = codes.map(({ code }) => code);
  return targets.flatMap(usesOf).flatMap(({ code, path }) =>
    known.includes(code)
      ? []
      : [
          {
            code: 'unknown-code',
            path,
            message: {
              'zh-CN': `\`codes\` 中没有代码 \`${code}\``,
              en: `the mandate's \`codes\` have no \`${code}\``,
            },
            help: helpFor(code, known),
          },
        ],
  );
};

import type { MatterParticulars } from '../../domain/derive/facts-under.ts';
import type { Mandate } from '../../domain/mandate/schema/mandate.ts';
import { closestMatch } from '../../json/closest-match.ts';
import { pointer } from '../../json/pointer.ts';
import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { Problem } from '../../problems/problem.ts';

const unknownCode = (code: string, known: readonly string[], path: readonly (string | number)[]): Problem => {
  const close = closestMatch(code, known);
  const all = known.join(', ');
  return {
    code: 'unknown-matter-code',
    message: {
      'zh-CN': `巡视任务没有事项代码 \`${code}\``,
      en: `the mandate has no class of matters \`${code}\``,
    },
    pointer: pointer(path),
    help:
      close === undefined
        ? {
            'zh-CN': known.length === 0 ? '该任务没有自己的事项代码' : `可用的代码：${all}`,
            en: known.length === 0 ? 'this mandate has no codes of its own' : `its codes are: ${all}`,
          }
        : { 'zh-CN': `是否指 \`${close}\`？`, en: `did you mean \`${close}\`?` },
  };
};

/**
 * Every code that a matter is marked with must be one of the mandate's own list, or it would be passed over in
 * silence. Throws `unknown-matter-code`.
 */
export const assertCodesKnown = (
  { codes = [] }: Mandate,
  matters: readonly Pick<MatterParticulars, 'codes'>[],
): void => {
  const known = codes.map(({ code }) => code);
  const [first, ...others] = matters.flatMap(({ codes: marked = [] }, i) =>
    marked.flatMap((code, j) =>
      known.includes(code) ? [] : [unknownCode(code, known, ['matters', i, 'codes', j])],
    ),
  );
  if (first !== undefined) throw new GuanxiaError([first, ...others]);
};

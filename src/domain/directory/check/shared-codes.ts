import { quoted } from '../../../json/quoted.ts';
import { groupBy } from '../group-by.ts';
import { mayCoexist } from '../lifetimes.ts';
import { type Check, type Finding, warning } from './finding.ts';

interface Coded {
  readonly name: string;
  readonly code?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly path: Finding['path'];
}

type Told = Required<Pick<Finding, 'code' | 'help'>>;

const shared = ({ code, help }: Told, earlier: Coded, later: Coded): Finding =>
  warning({
    code,
    path: later.path,
    message: {
      'zh-CN': `${quoted(earlier.name)} 与 ${quoted(later.name)} 的代码都是 ${quoted(later.code)}`,
      en: `${quoted(earlier.name)} and ${quoted(later.name)} have the same code ${quoted(later.code)}`,
    },
    help,
  });

const sharing = (told: Told, items: readonly Coded[]): readonly Finding[] =>
  [...groupBy(items, ({ code }) => code ?? '')]
    .filter(([code]) => code !== '')
    .flatMap(([, group]) =>
      group.flatMap((later, n) => {
        const earlier = group.slice(0, n).find((one) => mayCoexist(one, later));
        return earlier === undefined ? [] : [shared(told, earlier, later)];
      }),
    );

/** Codes that two organs have at one time, or two places. */
export const sharedCodes: Check = ({ places, organs }) => [
  ...sharing(
    {
      code: 'shared-division-code',
      help: {
        'zh-CN': '一个行政区划代码只属于一个区划；街道等没有自己的代码',
        en: 'a division code is that of one place; a subdistrict has none of its own',
      },
    },
    places.map(({ name, code }, i) => ({ name, code, path: ['places', i, 'code'] })),
  ),
  ...sharing(
    {
      code: 'shared-uscc',
      help: {
        'zh-CN': '核对两者的统一社会信用代码；“一个机构两块牌子”的可作为一个机构，另一名称写入 `aliases`',
        en: 'check both codes; one organ under two names can be listed once, the other name in `aliases`',
      },
    },
    organs.map(({ name, uscc: code, from, until }, i) => ({
      name,
      code,
      from,
      until,
      path: ['organs', i, 'uscc'],
    })),
  ),
];

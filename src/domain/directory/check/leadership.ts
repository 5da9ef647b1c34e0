import { quoted } from '../../../json/quoted.ts';
import type { Organ } from '../directory.ts';
import { namingOf } from '../naming.ts';
import { type Check, error, type Finding, warning } from './finding.ts';

const nameTheUnit = {
  'zh-CN': '写上 `leads`：它所领导的单位的标识',
  en: 'name the unit that it leads in `leads`',
};

const leadsNothing = ({ name, kind, leads }: Organ, i: number): Finding | undefined => {
  if (leads !== undefined) return undefined;
  if (kind === 'party-group')
    return error({
      code: 'party-group-leads-nothing',
      path: ['organs', i],
      message: {
        'zh-CN': `党组 ${quoted(name)} 没有写明它领导哪个单位`,
        en: `the Party group ${quoted(name)} leads no unit`,
      },
      help: nameTheUnit,
    });
  if (kind !== 'party-work-committee') return undefined;
  return warning({
    code: 'work-committee-leads-nothing',
    path: ['organs', i],
    message: {
      'zh-CN': `党工委 ${quoted(name)} 没有写明它领导哪个单位，对它的反映可能转到该单位`,
      en: `the Party work committee ${quoted(name)} leads no unit: what is said against it could be sent to that unit`,
    },
    help: nameTheUnit,
  });
};

const notLeading = (post: string, i: number): Finding =>
  warning({
    code: 'principal-not-leading-cadre',
    path: ['posts', i, 'leadingCadre'],
    message: {
      'zh-CN': `职务 ${post} 是主要负责人，却写明不是领导干部`,
      en: `the post ${post} is a principal's and yet said to be no leading cadre's`,
    },
    help: { 'zh-CN': '核对 `role` 与 `leadingCadre`', en: 'check `role` and `leadingCadre`' },
  });

/** Organs at the grass roots, whose heads (居委会主任、社区党组织书记) are usually no leading cadres. */
const grassroots: ReadonlySet<string | undefined> = new Set([
  'community-committee',
  'grassroots-party-organisation',
]);

/** Party organs that lead nothing, and principals above the grass roots who are said to be no leading cadres. */
export const leadership: Check = (directory) => {
  const { organs, posts } = directory;
  const kinds = new Map(organs.map(({ id, kind }) => [id, kind]));
  const naming = namingOf(directory);
  return [
    ...organs.flatMap((organ, i) => leadsNothing(organ, i) ?? []),
    ...posts.flatMap(({ id, organ, role, leadingCadre }, i) =>
      role === 'principal' && leadingCadre === false && !grassroots.has(kinds.get(organ))
        ? [notLeading(naming.post(id), i)]
        : [],
    ),
  ];
};

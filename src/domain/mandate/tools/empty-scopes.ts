import { quoted } from '../../../json/quoted.ts';
import type { Ground } from '../../derive/extent.ts';
import { coversBody, coversPost } from '../../derive/selectors.ts';
import { error, type Finding, warning } from '../../directory/check/finding.ts';
import type { Directory } from '../../directory/directory.ts';
import { indexDirectory } from '../../directory/directory-index.ts';
import type { Mandate } from '../schema/mandate.ts';
import type { Scope, Target } from '../schema/scope.ts';
import type { Selector } from '../schema/selectors.ts';

type Limb = Scope['limbs'][number];

/** Whether a selector can mean anybody or anything in the directory; what is unknown might be meant. */
const canMatch = (ground: Ground, selector: Selector): boolean => {
  if (selector.select === 'anyone') return true;
  const { posts, organs } = ground.index.directory;
  return (
    posts.some((post) => coversPost(ground, selector, post) !== false) ||
    organs.some((organ) => coversBody(ground, selector, organ) !== false)
  );
};

const nobody = ({ name }: Target, i: number): Finding =>
  error({
    code: 'scope-matches-nobody',
    path: ['targets', i, 'scope'],
    message: {
      'zh-CN': `${quoted(name)} 的受理范围在这份名录中一个人、一个机构也没有`,
      en: `the scope of ${quoted(name)} can match nobody and nothing in this directory`,
    },
    help: {
      'zh-CN': '核对 `place`、`committee`、`organs` 和各支的 `selectors`；名录中是否列有班子和职务',
      en: 'check place, committee, organs and selectors, and whether the directory lists teams and posts',
    },
  });

const idle = ({ quote }: Limb, path: Finding['path']): Finding =>
  warning({
    code: 'limb-matches-nobody',
    path,
    message: {
      'zh-CN': `“${quote}”在这份名录中没有对应的人或机构`,
      en: `“${quote}” matches nobody and nothing in this directory`,
    },
    help: {
      'zh-CN': '如属实，不必改；否则核对 selectors 和名录',
      en: 'leave it if that is so; else check its selectors and the directory',
    },
  });

const inTarget = (ground: Ground, i: number): readonly Finding[] => {
  const { limbs } = ground.target.scope;
  const empty = limbs.map(({ selectors }) => !selectors.some((selector) => canMatch(ground, selector)));
  if (empty.every(Boolean)) return [nobody(ground.target, i)];
  return limbs.flatMap((limb, j) => (empty[j] ? [idle(limb, ['targets', i, 'scope', 'limbs', j])] : []));
};

/** Scopes, and single limbs, that nobody in the directory can fall under. */
export const emptyScopes = ({ targets }: Mandate, directory: Directory): readonly Finding[] => {
  const index = indexDirectory(directory);
  return targets.flatMap((target, i) => inTarget({ index, target }, i));
};

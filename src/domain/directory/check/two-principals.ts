import type { Directory, Tenure } from '../directory.ts';
import { type DirectoryIndex, indexDirectory } from '../directory-index.ts';
import { groupBy } from '../group-by.ts';
import { postsOf } from '../holding.ts';
import { type Naming, namingOf } from '../naming.ts';
import { certainDays, type Days, firstCommonDay } from './certain-days.ts';
import { type Check, error, type Finding } from './finding.ts';

interface Principal {
  readonly organ: string;
  readonly person: string;
  readonly tenure: number;
  readonly days: Days;
}

/** Organs whose principal a tenure makes its holder, ex officio ones included. */
const headed = (index: DirectoryIndex, { post }: Tenure): ReadonlySet<string> =>
  new Set(postsOf(index, [post]).flatMap(({ role, organ }) => (role === 'principal' ? [organ] : [])));

/** All who are more than acting principals, those who began first before the others. */
const principalsIn = (directory: Directory): readonly Principal[] => {
  const index = indexDirectory(directory);
  return directory.tenures
    .flatMap((tenure, i) => {
      const principal = { person: tenure.person, tenure: i, days: certainDays(tenure, directory.asOf) };
      return tenure.acting ? [] : [...headed(index, tenure)].map((organ) => ({ organ, ...principal }));
    })
    .sort((a, b) => (a.days.from < b.days.from ? -1 : Number(a.days.from > b.days.from)));
};

const clash = (naming: Naming, earlier: Principal, later: Principal, day: string): Finding =>
  error({
    code: 'two-principals',
    path: ['tenures', later.tenure],
    message: {
      'zh-CN': `${naming.organ(later.organ)} 在 ${day} 有两名主要负责人：${naming.person(earlier.person)}、${naming.person(later.person)}`,
      en: `${naming.organ(later.organ)} has two principals on ${day}: ${naming.person(earlier.person)} and ${naming.person(later.person)}`,
    },
    help: {
      'zh-CN': `给先任者（\`/tenures/${earlier.tenure}\`）写上 \`until\`；主持工作的写 \`"acting": true\`；副职的 \`role\` 是 \`member\``,
      en: `end the earlier tenure (\`/tenures/${earlier.tenure}\`) with \`until\`; who only acts has \`"acting": true\`; a deputy's post has the \`role\` \`member\``,
    },
  });

/** For each holder the first other one of the same organ who began before and shares a day with them. */
const clashes = (naming: Naming, principals: readonly Principal[]): readonly Finding[] =>
  principals.flatMap((later, n) => {
    for (const earlier of principals.slice(0, n)) {
      const day = firstCommonDay(earlier.days, later.days);
      if (day !== undefined && earlier.person !== later.person) return [clash(naming, earlier, later, day)];
    }
    return [];
  });

/** Organs that certainly had two principals at once, neither of them acting. */
export const twoPrincipals: Check = (directory) => {
  const naming = namingOf(directory);
  const byOrgan = groupBy(principalsIn(directory), ({ organ }) => organ);
  return [...byOrgan.values()].flatMap((principals) => clashes(naming, principals));
};

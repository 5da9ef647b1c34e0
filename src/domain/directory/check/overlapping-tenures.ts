import type { Directory, Tenure } from '../directory.ts';
import { groupBy } from '../group-by.ts';
import { namingOf } from '../naming.ts';
import { certainDays, firstCommonDay } from './certain-days.ts';
import { type Check, error, type Finding } from './finding.ts';

const overlap = (a: Tenure, b: Tenure, asOf: string): boolean =>
  (a.from === b.from && a.until === b.until) ||
  firstCommonDay(certainDays(a, asOf), certainDays(b, asOf)) !== undefined;

/** Numbers of the tenures of each person in each post. */
const byPersonAndPost = ({ tenures }: Directory): readonly (readonly number[])[] =>
  [...groupBy(tenures.entries(), ([, { person, post }]) => `${person} ${post}`).values()].map((group) =>
    group.map(([i]) => i),
  );

/** One person listed in one post twice for the same days. */
export const overlappingTenures: Check = (directory) => {
  const { tenures, asOf } = directory;
  const naming = namingOf(directory);
  const tell = (i: number, earlier: number): Finding => {
    const { person, post } = tenures[i] as Tenure;
    return error({
      code: 'overlapping-tenures',
      path: ['tenures', i],
      message: {
        'zh-CN': `${naming.person(person)} 任 ${naming.post(post)} 的任期重复`,
        en: `${naming.person(person)} is listed twice as holding ${naming.post(post)} on the same days`,
      },
      help: {
        'zh-CN': `与 \`/tenures/${earlier}\` 合为一条，或改正日期`,
        en: `make it one with \`/tenures/${earlier}\`, or correct the dates`,
      },
    });
  };
  return byPersonAndPost(directory).flatMap((group) =>
    group.flatMap((i, n) => {
      const earlier = group
        .slice(0, n)
        .find((other) => overlap(tenures[other] as Tenure, tenures[i] as Tenure, asOf));
      return earlier === undefined ? [] : [tell(i, earlier)];
    }),
  );
};

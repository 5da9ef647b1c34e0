import { quoted } from '../../../json/quoted.ts';
import { type Check, type Finding, warning } from './finding.ts';

const repeatsIn = (path: Finding['path'], ids: readonly string[] = []): readonly Finding[] =>
  ids.flatMap((id, i) =>
    ids.indexOf(id) === i
      ? []
      : [
          warning({
            code: 'repeated-entry',
            path: [...path, i],
            message: { 'zh-CN': `${quoted(id)} 在列表中重复`, en: `${quoted(id)} stands in the list twice` },
            help: { 'zh-CN': '删去重复的一项', en: 'delete one of them' },
          }),
        ],
  );

/** Posts and organs that a list names twice: ex officio, in charge, on the register of key posts. */
export const repeatedEntries: Check = ({ posts, keyPosts }) => [
  ...posts.flatMap(({ exOfficio, oversees }, i) => [
    ...repeatsIn(['posts', i, 'exOfficio'], exOfficio),
    ...repeatsIn(['posts', i, 'oversees'], oversees),
  ]),
  ...repeatsIn(['keyPosts', 'posts'], keyPosts?.posts),
];

import type { Directory } from '../directory.ts';
import { comparable } from './comparable.ts';
import type { DirectoryChange } from './directory-change.ts';
import type { Generations } from './generations.ts';

type Register = Directory['keyPosts'];

const without = (posts: readonly string[], others: readonly string[]): readonly string[] => {
  const known = new Set(others);
  return posts.filter((post) => !known.has(post));
};

/** What the register says of itself: whether it is there, complete, and on which source. */
const terms = (register: Register): string =>
  register === undefined ? '' : comparable([register.complete, register.cites]);

const state = (register: Register): readonly [zh: string, en: string] => {
  if (register === undefined) return ['没有名册', 'there is no register'];
  return register.complete ? ['名册完整', 'it is complete'] : ['名册不完整', 'it is not complete'];
};

const termsChanged = (register: Register): DirectoryChange => {
  const [zh, en] = state(register);
  return {
    code: 'key-posts-changed',
    message: {
      'zh-CN': `关键重要岗位名册或其依据有变化：现${zh}`,
      en: `the register of key posts or its source has changed: now ${en}`,
    },
  };
};

/** Posts that came onto or left the register of key posts, and changes of what the register says of itself. */
export const keyPostChanges = ({ older, newer, naming }: Generations): readonly DirectoryChange[] => {
  const before = older.keyPosts?.posts ?? [];
  const after = newer.keyPosts?.posts ?? [];
  return [
    ...(terms(older.keyPosts) === terms(newer.keyPosts) ? [] : [termsChanged(newer.keyPosts)]),
    ...without(before, after).map(
      (post): DirectoryChange => ({
        code: 'key-post-removed',
        post,
        message: {
          'zh-CN': `${naming.post(post)} 移出关键重要岗位名册`,
          en: `post ${naming.post(post)} left the register of key posts`,
        },
      }),
    ),
    ...without(after, before).map(
      (post): DirectoryChange => ({
        code: 'key-post-added',
        post,
        message: {
          'zh-CN': `${naming.post(post)} 列入关键重要岗位名册`,
          en: `post ${naming.post(post)} came onto the register of key posts`,
        },
      }),
    ),
  ];
};

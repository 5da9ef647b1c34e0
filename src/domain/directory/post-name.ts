import type { Post } from './directory.ts';
import type { DirectoryIndex } from './directory-index.ts';

/** Joined without saying twice what one ends and the other begins with: 区政府党组 + 党组成员. */
const joined = (organ: string, title: string): string => {
  const starts = [...title].map((_, i) => title.slice(0, title.length - i));
  const shared = starts.find((start) => start.length > 1 && organ.endsWith(start)) ?? '';
  return organ + title.slice(shared.length);
};

/** A post in full: its organ and its title. */
export const postName = (index: DirectoryIndex, post: Post): string =>
  joined(index.organ(post.organ)?.name ?? post.organ, post.title);

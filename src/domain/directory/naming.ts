import { quoted } from '../../json/quoted.ts';
import type { Directory } from './directory.ts';

/** How texts call the things of a directory: by their name in backticks, or by their id where it has none. */
export interface Naming {
  readonly place: (id: string) => string;
  readonly organ: (id: string) => string;
  readonly person: (id: string) => string;
  /** The post with its organ: `示例区委书记`. */
  readonly post: (id: string) => string;
}

const names = (items: readonly { readonly id: string; readonly name: string }[]) =>
  new Map(items.map(({ id, name }) => [id, name]));

/** Names as the first of `directories` that has the id gives them. */
export const namingOf = (...directories: readonly Directory[]): Naming => {
  const all = directories.toReversed();
  const places = names(all.flatMap((directory) => directory.places));
  const organs = names(all.flatMap((directory) => directory.organs));
  const persons = names(all.flatMap((directory) => directory.persons));
  const posts = new Map(all.flatMap((directory) => directory.posts).map((post) => [post.id, post]));
  const postName = (id: string): string => {
    const post = posts.get(id);
    return post === undefined ? id : `${organs.get(post.organ) ?? ''}${post.title}`;
  };
  return {
    place: (id) => quoted(places.get(id) ?? id),
    organ: (id) => quoted(organs.get(id) ?? id),
    person: (id) => quoted(persons.get(id) ?? id),
    post: (id) => quoted(postName(id)),
  };
};

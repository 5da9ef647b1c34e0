import type { Post } from '../../domain/directory/directory.ts';
import type { DirectoryIndex } from '../../domain/directory/directory-index.ts';
import type { Subject } from '../../domain/report/subject.ts';

/** A person, post or organ, and what tells that it is the same under another id. */
interface Entry {
  readonly id: string;
  readonly name: string;
}

type Part = 'persons' | 'posts' | 'organs';

const postName = ({ organ }: DirectoryIndex, { title, organ: unit }: Post): string =>
  `${organ(unit)?.name ?? unit} ${title}`;

const entriesOf = (index: DirectoryIndex, part: Part): readonly Entry[] =>
  part === 'posts'
    ? index.directory.posts.map((post) => ({ id: post.id, name: postName(index, post) }))
    : index.directory[part];

const nameOf = (index: DirectoryIndex, part: Part, id: string): string | undefined => {
  if (part === 'persons') return index.person(id)?.name;
  if (part === 'organs') return index.organ(id)?.name;
  const post = index.post(id);
  return post && postName(index, post);
};

/**
 * The ids under which `directory` has what the others call `id`: that id, unless it names something else there, and
 * otherwise all that go by its name.
 */
const idsIn = (
  directory: DirectoryIndex,
  others: readonly DirectoryIndex[],
  part: Part,
  id: string,
): readonly string[] => {
  const own = nameOf(directory, part, id);
  const names = new Set(others.flatMap((other) => nameOf(other, part, id) ?? []));
  names.delete(own ?? '');
  if (own !== undefined && names.size === 0) return [id];
  const named = entriesOf(directory, part).filter(({ name }) => names.has(name));
  return [...new Set([...(own === undefined ? [] : [id]), ...named.map((entry) => entry.id)])];
};

/** Whoever a subject may be under the ids of `directory`; an id that nobody there answers to stays. */
export const namedAsIn = (
  directory: DirectoryIndex,
  others: readonly DirectoryIndex[],
  subject: Subject,
): readonly Subject[] => {
  if (subject.type === 'none') return [subject];
  const ids = (part: Part, id: string | undefined): readonly (string | undefined)[] => {
    const found = id === undefined ? [] : idsIn(directory, others, part, id);
    return found.length === 0 ? [id] : found;
  };
  const inUnits = ids('organs', subject.organ).map((organ) => ({ ...subject, ...(organ && { organ }) }));
  return inUnits.flatMap((one): readonly Subject[] => {
    if (one.type === 'body') return [one];
    const posts = one.posts?.flatMap((post) => ids('posts', post).flatMap((found) => found ?? []));
    return ids('persons', one.person).map((person) => ({
      ...one,
      ...(posts && { posts }),
      ...(person && { person }),
    }));
  });
};

/** `organs` of `directory`, under the ids of all directories. */
export const sameOrgans = (
  directory: DirectoryIndex,
  all: readonly DirectoryIndex[],
  organs: ReadonlySet<string>,
): readonly string[] => [
  ...organs,
  ...all
    .filter((other) => other !== directory)
    .flatMap((other) => [...organs].flatMap((id) => idsIn(other, [directory], 'organs', id))),
];

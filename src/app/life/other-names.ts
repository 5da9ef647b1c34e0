import type { DirectoryIndex } from '../../domain/directory/directory-index.ts';
import type { Subject } from '../../domain/report/subject.ts';

/** A person, post or organ, and what tells that it is the same under another id. */
interface Entry {
  readonly id: string;
  readonly name: string;
}

type Part = 'persons' | 'posts' | 'organs';

const entriesOf = ({ directory, organ }: DirectoryIndex, part: Part): readonly Entry[] => {
  if (part !== 'posts') return directory[part];
  return directory.posts.map(({ id, title, organ: unit }) => ({
    id,
    name: `${organ(unit)?.name ?? unit} ${title}`,
  }));
};

/** The ids under which `directory` has what the others call `id`: by name, where it does not have the id itself. */
const idsIn = (
  directory: DirectoryIndex,
  others: readonly DirectoryIndex[],
  part: Part,
  id: string,
): readonly string[] => {
  const entries = entriesOf(directory, part);
  if (entries.some((entry) => entry.id === id)) return [id];
  const names = new Set(
    others.flatMap((other) => entriesOf(other, part).flatMap((one) => (one.id === id ? [one.name] : []))),
  );
  return entries.filter(({ name }) => names.has(name)).map((entry) => entry.id);
};

/** A subject under the ids of `directory`; an id that nobody there answers to stays. */
export const namedAsIn = (
  directory: DirectoryIndex,
  others: readonly DirectoryIndex[],
  subject: Subject,
): Subject => {
  if (subject.type === 'none') return subject;
  const ids = (part: Part, id: string): readonly string[] => {
    const found = idsIn(directory, others, part, id);
    return found.length === 0 ? [id] : found;
  };
  const organ = subject.organ === undefined ? {} : { organ: ids('organs', subject.organ)[0] as string };
  if (subject.type === 'body') return { ...subject, ...organ };
  const { person, posts } = subject;
  return {
    ...subject,
    ...organ,
    ...(person === undefined ? {} : { person: ids('persons', person)[0] as string }),
    ...(posts === undefined ? {} : { posts: posts.flatMap((post) => ids('posts', post)) }),
  };
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

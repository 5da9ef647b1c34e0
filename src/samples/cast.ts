import type { Directory, Organ, Post } from '../domain/directory/directory.ts';
import { type DirectoryIndex, indexDirectory } from '../domain/directory/directory-index.ts';
import { postsOf } from '../domain/directory/holding.ts';
import { isWithin } from '../domain/directory/places.ts';
import type { Mandate } from '../domain/mandate/schema/mandate.ts';

/** Who can appear in a sample, by what they are to the mandate. Everybody is of the given directory. */
export interface Cast {
  readonly index: DirectoryIndex;
  /** The organs of the inspected place. */
  readonly organs: readonly Organ[];
  /** The posts in these organs. */
  readonly posts: readonly Post[];
  readonly people: Readonly<Record<Part, readonly string[]>>;
}

/** What a person of the directory is to the mandate. */
export type Part =
  | 'leading'
  | 'listed'
  | 'ordinary'
  | 'judicial'
  | 'former'
  | 'outside'
  | 'superior'
  | 'inspector';

const judicial: ReadonlySet<string> = new Set(['court', 'procuratorate', 'police']);

const partOf = (mandate: Mandate, index: DirectoryIndex, place: string, posts: readonly Post[]): Part => {
  const organs = posts.flatMap(({ organ }) => index.organ(organ) ?? []);
  if (posts.length === 0) return 'former';
  if (organs.some(({ id }) => id === mandate.group.organ)) return 'inspector';
  if (!organs.some((organ) => isWithin(index, organ.place, place)))
    return organs.some((organ) => organ.place === index.organ(mandate.group.sender ?? '')?.place)
      ? 'superior'
      : 'outside';
  if (posts.some(({ id }) => index.directory.keyPosts?.posts.includes(id))) return 'listed';
  if (posts.some(({ leadingCadre }) => leadingCadre)) return 'leading';
  return organs.some(({ kind }) => judicial.has(kind)) ? 'judicial' : 'ordinary';
};

const nobody = (): Record<Part, string[]> => ({
  leading: [],
  listed: [],
  ordinary: [],
  judicial: [],
  former: [],
  outside: [],
  superior: [],
  inspector: [],
});

/** Sort the people of `directory` by what they are to `mandate`. */
export const castOf = (mandate: Mandate, directory: Directory): Cast => {
  const index = indexDirectory(directory);
  const place = mandate.targets[0]?.place ?? '';
  const people = nobody();
  for (const { id } of directory.persons) {
    const held = index.tenuresOf(id).filter(({ until }) => until === undefined);
    const posts = held.flatMap(({ post }) => postsOf(index, [post]));
    people[partOf(mandate, index, place, posts)].push(id);
  }
  const organs = directory.organs.filter((organ) => isWithin(index, organ.place, place));
  const ids = new Set(organs.map(({ id }) => id));
  return { index, organs, posts: directory.posts.filter(({ organ }) => ids.has(organ)), people };
};

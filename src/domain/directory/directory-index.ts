import type { Directory, Organ, Person, PlaceOfDirectory, Post, Tenure } from './directory.ts';
import { normaliseName } from './names/normalise-name.ts';

/** A directory with its look-ups. Build it once per generation. */
export interface DirectoryIndex {
  readonly directory: Directory;
  readonly organ: (id: string) => Organ | undefined;
  readonly post: (id: string) => Post | undefined;
  readonly person: (id: string) => Person | undefined;
  readonly place: (id: string) => PlaceOfDirectory | undefined;
  readonly tenuresOf: (person: string) => readonly Tenure[];
  readonly holdersOf: (post: string) => readonly Tenure[];
  readonly organsAt: (place: string) => readonly Organ[];
  /** Organs directly under `organ`, and the units that it leads as their Party organ. */
  readonly under: (organ: string) => readonly Organ[];
  /** Organs that were merged into `organ`. */
  readonly mergedInto: (organ: string) => readonly Organ[];
  /** Party organs that lead the unit `organ`. */
  readonly ledBy: (organ: string) => readonly Organ[];
  /** Other organs of its code, or in its place of one of its names: its own, an alias or a former one. */
  readonly namesakes: (organ: string) => readonly Organ[];
  /** Posts whose holder holds `post` ex officio. */
  readonly bringing: (post: string) => readonly Post[];
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));

const grouped = <T>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items)
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  return groups;
};

/** The names that an organ goes or went by, each with its place, and its code. */
const namesOf = ({ name, aliases = [], formerNames = [], place, uscc }: Organ): readonly string[] => [
  ...[name, ...aliases, ...formerNames.map((former) => former.name)].map(
    (one) => `${place} ${normaliseName(one)}`,
  ),
  ...(uscc === undefined ? [] : [`code ${uscc}`]),
];

const namesakesIn = (organs: readonly Organ[]): ((organ: Organ) => readonly Organ[]) => {
  const named = grouped(organs, namesOf);
  return (organ) => {
    const sharing = namesOf(organ).flatMap((name) => named.get(name) ?? []);
    return [...new Set(sharing)].filter(({ id }) => id !== organ.id);
  };
};

export const indexDirectory = (directory: Directory): DirectoryIndex => {
  const organs = byId(directory.organs);
  const posts = byId(directory.posts);
  const persons = byId(directory.persons);
  const places = byId(directory.places);
  const tenures = grouped(directory.tenures, ({ person }) => [person]);
  const holders = grouped(directory.tenures, ({ post }) => [post]);
  const local = grouped(directory.organs, ({ place }) => [place]);
  const children = grouped(directory.organs, ({ parent }) => (parent === undefined ? [] : [parent]));
  const merged = grouped(directory.organs, ({ successor }) => (successor === undefined ? [] : [successor]));
  const leaders = grouped(directory.organs, ({ leads }) => (leads === undefined ? [] : [leads]));
  const bringers = grouped(directory.posts, ({ exOfficio = [] }) => exOfficio);
  const namesakesOf = namesakesIn(directory.organs);
  return {
    directory,
    organ: (id) => organs.get(id),
    post: (id) => posts.get(id),
    person: (id) => persons.get(id),
    place: (id) => places.get(id),
    tenuresOf: (person) => tenures.get(person) ?? [],
    holdersOf: (post) => holders.get(post) ?? [],
    organsAt: (place) => local.get(place) ?? [],
    under: (organ) => children.get(organ) ?? [],
    mergedInto: (organ) => merged.get(organ) ?? [],
    ledBy: (organ) => leaders.get(organ) ?? [],
    namesakes: (id) => {
      const organ = organs.get(id);
      return organ === undefined ? [] : namesakesOf(organ);
    },
    bringing: (post) => bringers.get(post) ?? [],
  };
};

import type { Directory, Organ, PlaceOfDirectory, Post, Tenure } from './directory.ts';

/** A directory with its look-ups. Build it once per generation. */
export interface DirectoryIndex {
  readonly directory: Directory;
  readonly organ: (id: string) => Organ | undefined;
  readonly post: (id: string) => Post | undefined;
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
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));

const grouped = <T>(
  items: readonly T[],
  keyOf: (item: T) => string | undefined,
): ReadonlyMap<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
};

export const indexDirectory = (directory: Directory): DirectoryIndex => {
  const organs = byId(directory.organs);
  const posts = byId(directory.posts);
  const places = byId(directory.places);
  const tenures = grouped(directory.tenures, ({ person }) => person);
  const holders = grouped(directory.tenures, ({ post }) => post);
  const local = grouped(directory.organs, ({ place }) => place);
  const children = grouped(directory.organs, ({ parent }) => parent);
  const merged = grouped(directory.organs, ({ successor }) => successor);
  const leaders = grouped(directory.organs, ({ leads }) => leads);
  return {
    directory,
    organ: (id) => organs.get(id),
    post: (id) => posts.get(id),
    place: (id) => places.get(id),
    tenuresOf: (person) => tenures.get(person) ?? [],
    holdersOf: (post) => holders.get(post) ?? [],
    organsAt: (place) => local.get(place) ?? [],
    under: (organ) => children.get(organ) ?? [],
    mergedInto: (organ) => merged.get(organ) ?? [],
    ledBy: (organ) => leaders.get(organ) ?? [],
  };
};

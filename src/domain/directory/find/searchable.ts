import type { Directory } from '../directory.ts';
import { lookOf } from '../names/confusables.ts';
import { type Entry, entriesOf, type WrittenName } from '../names/entries.ts';
import { normaliseName } from '../names/normalise-name.ts';

/** A name with the forms in which it is compared. */
export interface SearchableName extends Omit<WrittenName, 'path'> {
  readonly normalised: string;
  readonly characters: readonly string[];
  readonly look: string;
}

export interface Searchable {
  readonly entry: Entry;
  /** The name to show. */
  readonly title: string;
  readonly names: readonly SearchableName[];
}

/** A text in the forms in which names are compared. */
export const searchForms = (text: string): Pick<SearchableName, 'normalised' | 'characters' | 'look'> => {
  const normalised = normaliseName(text);
  return { normalised, characters: Array.from(normalised), look: lookOf(normalised) };
};

const searchableName = ({ as, text, until }: Omit<WrittenName, 'path'>): SearchableName => ({
  as,
  text,
  ...(until !== undefined && { until }),
  ...searchForms(text),
});

/** Posts are also found by the name of their organ and their title together: 示例区信访局局长. */
const withOrgan = (directory: Directory): ReadonlyMap<string, string> => {
  const organs = new Map(directory.organs.map(({ id, name }) => [id, name]));
  return new Map(
    directory.posts.flatMap(({ id, title, organ }) => {
      const name = organs.get(organ);
      return name === undefined ? [] : [[id, `${name}${title}`] as const];
    }),
  );
};

/** All entries of a directory made ready for being searched. */
export const searchablesOf = (directory: Directory): readonly Searchable[] => {
  const fullTitles = withOrgan(directory);
  return entriesOf(directory).map((entry) => {
    const full = entry.type === 'post' ? fullTitles.get(entry.id) : undefined;
    const names = full === undefined ? entry.names : [...entry.names, { as: 'name' as const, text: full }];
    return { entry, title: full ?? entry.names[0].text, names: names.map(searchableName) };
  });
};

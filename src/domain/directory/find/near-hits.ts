import { editDistance } from '../names/edit-distance.ts';
import type { Hit, NearMatch } from './hit.ts';
import type { Searchable, SearchableName, searchForms } from './searchable.ts';

/** The pinyin initials of a name, in one or, for characters with several readings, in several forms: `zyh`. */
export type InitialsOf = (name: string) => string | readonly string[];

/** A text with traditional characters made simplified. Many-to-one, so what it finds is only near. */
export type Simplify = (text: string) => string;

/** What searching by sound and by script needs; the domain brings no dictionary. */
export interface Aids {
  readonly initialsOf: InitialsOf;
  readonly simplify: Simplify;
}

type Query = ReturnType<typeof searchForms>;
type Near = Pick<Hit, 'matched' | 'distance'> & { readonly by: NearMatch };

const order: readonly NearMatch[] = ['script', 'lookalike', 'initials', 'spelling', 'part'];

/** How many characters may differ between names of which the longer has `length`. */
const tolerance = (length: number): number => {
  if (length < 2) return 0;
  if (length < 5) return 1;
  return length < 9 ? 2 : 3;
};

/** The distance of names that are near each other; `undefined` for all others. */
const distanceOf = (query: Query, name: SearchableName): number | undefined => {
  const lengths = [query.characters.length, name.characters.length];
  const limit = tolerance(Math.max(...lengths));
  if (Math.max(...lengths) - Math.min(...lengths) > limit) return undefined;
  const distance = editDistance(query.characters, name.characters);
  return distance <= limit ? distance : undefined;
};

/** The query as initials of the whole name or, where it has three letters or more, of a part of it. */
const hasInitials = ({ normalised }: Query, name: SearchableName, initialsOf: InitialsOf): boolean => {
  if (!/^[a-z]{2,}$/.test(normalised)) return false;
  const all = [initialsOf(name.normalised)].flat();
  return all
    .map((initials) => initials.toLowerCase().replace(/\s/gu, ''))
    .some((initials) => initials === normalised || (normalised.length > 2 && initials.includes(normalised)));
};

const nearName = (query: Query, name: SearchableName, { initialsOf, simplify }: Aids): Near | undefined => {
  const matched = name.text;
  if (simplify(name.normalised) === simplify(query.normalised)) return { by: 'script', matched };
  if (name.look === query.look)
    return { by: 'lookalike', matched, distance: editDistance(query.characters, name.characters) };
  if (hasInitials(query, name, initialsOf)) return { by: 'initials', matched };
  const distance = distanceOf(query, name);
  if (distance !== undefined) return { by: 'spelling', matched, distance };
  const isPart = query.characters.length > 1 && name.normalised.includes(query.normalised);
  return isPart ? { by: 'part', matched } : undefined;
};

const compare = (a: Near, b: Near): number =>
  order.indexOf(a.by) - order.indexOf(b.by) || (a.distance ?? 0) - (b.distance ?? 0);

/** All entries with a name that is near the query, the nearest first, each with its nearest name. */
export const nearHits = (searchables: readonly Searchable[], query: Query, aids: Aids): readonly Hit[] =>
  searchables
    .flatMap(({ entry: { type, id }, title, names }) => {
      const [nearest] = names.flatMap((name) => nearName(query, name, aids) ?? []).sort(compare);
      return nearest === undefined ? [] : [{ type, id, name: title, ...nearest }];
    })
    .sort(compare);

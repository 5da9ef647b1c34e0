import { normaliseName } from '../names/normalise-name.ts';
import type { ExactMatch, Hit } from './hit.ts';
import type { Searchable } from './searchable.ts';

const order: readonly ExactMatch[] = ['id', 'uscc', 'code', 'name', 'alias', 'former-name'];

/** Codes are compared without spaces, in which they are often grouped. */
const asCode = (text: string): string => normaliseName(text).replace(/\s/gu, '');

/** The best exact match of an entry: its codes before its names. */
const exactHit = ({ entry, title, names }: Searchable, normalised: string, code: string): Hit | undefined => {
  const { type, id, uscc } = entry;
  const hit = { type, id, name: title };
  if (id === code) return { ...hit, by: 'id', matched: id };
  if (uscc !== undefined && asCode(uscc) === code) return { ...hit, by: 'uscc', matched: uscc };
  if (entry.code === code) return { ...hit, by: 'code', matched: code };
  const name = names.find((one) => one.normalised === normalised);
  if (name === undefined) return undefined;
  const { as, text, until } = name;
  return { ...hit, by: as, matched: text, ...(until !== undefined && { until }) };
};

const rank = ({ by }: Hit): number => order.indexOf(by as ExactMatch);

/** All entries that have the query as an id, code or name, those met by the surest means first. */
export const exactHits = (searchables: readonly Searchable[], normalised: string): readonly Hit[] => {
  const code = asCode(normalised);
  return searchables
    .flatMap((searchable) => exactHit(searchable, normalised, code) ?? [])
    .sort((a, b) => rank(a) - rank(b));
};

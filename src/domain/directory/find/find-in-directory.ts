import type { Directory } from '../directory.ts';
import { exactHits } from './exact-hits.ts';
import type { Found } from './hit.ts';
import { type InitialsOf, nearHits, type Simplify } from './near-hits.ts';
import { searchablesOf, searchForms } from './searchable.ts';

export interface FindOptions {
  /** Gives the pinyin initials of a name in its normal form. Without it, nothing is found by initials. */
  readonly initialsOf?: InitialsOf;
  /** Makes traditional characters simplified, beyond those that the normal form already knows. */
  readonly simplify?: Simplify;
}

const none: InitialsOf = () => [];
const asWritten: Simplify = (text) => text;

/** Makes a directory ready for many queries; see {@link findInDirectory}. */
export const directoryFinder = (
  directory: Directory,
  { initialsOf = none, simplify = asWritten }: FindOptions = {},
): ((query: string) => Found) => {
  const searchables = searchablesOf(directory);
  return (text) => {
    const query = searchForms(text);
    if (query.normalised === '') return { exact: [], near: [] };
    const exact = exactHits(searchables, query.normalised);
    const met = new Set(exact.map(({ type, id }) => `${type} ${id}`));
    const others = searchables.filter(({ entry: { type, id } }) => !met.has(`${type} ${id}`));
    return { exact, near: nearHits(others, query, { initialsOf, simplify }) };
  };
};

/**
 * Places, organs, posts and persons that `query` may mean. `exact`: those that have it as their id, unified social
 * credit code, division code, name, alias or former name, compared in their normal form (`normaliseName`), so that
 * a query and its normal form find the same. `near`: what else it may have been meant for. All exact hits are told
 * and none is chosen; pinyin initials and near misses are never exact.
 */
export const findInDirectory = (directory: Directory, query: string, options?: FindOptions): Found =>
  directoryFinder(directory, options)(query);

import type { DirectoryIndex } from '../../domain/directory/directory-index.ts';
import { heldOn, holdingsOf } from '../../domain/directory/holding.ts';

/** A dossier that is about the subject, for reports received on some days. */
export interface MergedKey {
  readonly key: string;
  readonly counts: (day: string) => boolean;
}

const always = (): boolean => true;

/** Posts that a person held, each for the days on which that is certain. */
const postsOf = (index: DirectoryIndex, person: string): readonly MergedKey[] => {
  const holdings = holdingsOf(index, person);
  const posts = new Set(holdings.map(({ post }) => post.id));
  return [...posts].map((id) => ({
    key: `post:${id}`,
    counts: (day) =>
      holdings.some((holding) => holding.post.id === id && heldOn(index, holding, day) === true),
  }));
};

/** Organs that were merged into one, and those that had been merged into them. */
const predecessorsOf = (
  index: DirectoryIndex,
  organ: string,
  met: ReadonlySet<string> = new Set([organ]),
): readonly MergedKey[] =>
  index
    .mergedInto(organ)
    .filter(({ id }) => !met.has(id))
    .flatMap(({ id }) => [
      { key: `organ:${id}`, counts: always },
      ...predecessorsOf(index, id, new Set([...met, id])),
    ]);

/**
 * The dossiers that are about one subject as far as the directory knows: of a person also those of the posts
 * that they held at the receipt, of an organ also those of the organs merged into it.
 */
export const mergedKeys = (index: DirectoryIndex, key: string): readonly MergedKey[] => {
  const own = { key, counts: always };
  const [kind, id = ''] = key.split(':');
  if (kind === 'person') return [own, ...postsOf(index, id)];
  return kind === 'organ' ? [own, ...predecessorsOf(index, id)] : [own];
};

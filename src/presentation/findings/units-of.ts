import type { DirectoryIndex } from '../../domain/directory/directory-index.ts';
import { heldOn, holdingsOf } from '../../domain/directory/holding.ts';
import { organName } from './subject-text.ts';

const organsOf = (index: DirectoryIndex, key: string, day: string): readonly string[] => {
  const [kind, id = ''] = key.split(':');
  if (kind === 'organ') return [id];
  if (kind === 'post') return [index.post(id)?.organ ?? []].flat();
  return holdingsOf(index, id)
    .filter((holding) => heldOn(index, holding, day) === true)
    .map(({ post }) => post.organ);
};

/** The organs that a subject is, or has posts in on `day`: their names, and 统一社会信用代码 where it is known. */
export const unitsOf = (index: DirectoryIndex, key: string, day: string): readonly string[] =>
  [...new Set(organsOf(index, key, day))].map((id) =>
    [organName(index, id), index.organ(id)?.uscc ?? ''].join(' ').trim(),
  );

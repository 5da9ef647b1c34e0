import type { DirectoryIndex } from '../directory/directory-index.ts';
import { type Competent, organAndAbove } from './organ-and-above.ts';

/**
 * The organs that are above all of `organs`, nearest first; an organ counts as above itself, so that one which
 * leads the others comes before its own superior (信访工作条例 Art 24). None where their ways never meet.
 */
export const commonSuperiors = (
  index: DirectoryIndex,
  organs: readonly Competent[],
  day: string,
): readonly Competent[] => {
  const [first = [], ...others] = organs.map(({ organ }) => organAndAbove(index, organ.id, day));
  return first.filter(({ organ }) => others.every((way) => way.some((one) => one.organ.id === organ.id)));
};

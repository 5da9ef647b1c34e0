import type { Organ } from './directory.ts';
import type { DirectoryIndex } from './directory-index.ts';

/**
 * Who does an organ's work on a day, and the ids on the way there, from the organ asked for to the last one.
 * `standing`: `organ` does; `not-yet`: it will, but does not exist on that day; `ended`: it no longer exists and
 * names no successor; `unknown`: the last id is not in the directory; `cycle`: the last id stands on the way twice.
 */
export type Succession =
  | {
      readonly outcome: 'standing' | 'not-yet' | 'ended';
      readonly organ: Organ;
      readonly path: readonly string[];
    }
  | { readonly outcome: 'unknown' | 'cycle'; readonly path: readonly string[] };

const hasEnded = ({ until }: Organ, day: string): boolean => until !== undefined && until <= day;

const standing = (organ: Organ, day: string): 'standing' | 'not-yet' =>
  organ.from !== undefined && day < organ.from ? 'not-yet' : 'standing';

/** Follows `id` through mergers and abolitions that had taken effect on `day`; ends on every directory. */
export const successionOf = (index: DirectoryIndex, id: string, day: string): Succession => {
  const path: string[] = [];
  for (let at = id; ; ) {
    const seen = path.includes(at);
    path.push(at);
    if (seen) return { outcome: 'cycle', path };
    const organ = index.organ(at);
    if (organ === undefined) return { outcome: 'unknown', path };
    if (!hasEnded(organ, day)) return { outcome: standing(organ, day), organ, path };
    if (organ.successor === undefined) return { outcome: 'ended', organ, path };
    at = organ.successor;
  }
};

/** The organ that does the work of `id` on `day`, which is often itself; `undefined` where there is none. */
export const successorOf = (index: DirectoryIndex, id: string, day: string): Organ | undefined => {
  const succession = successionOf(index, id, day);
  return succession.outcome === 'standing' ? succession.organ : undefined;
};

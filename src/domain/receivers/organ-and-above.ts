import type { Organ } from '../directory/directory.ts';
import type { DirectoryIndex } from '../directory/directory-index.ts';
import { successorOf } from '../directory/succession.ts';

/** An organ at work, and the id of the ended one whose work it does, if that is another. */
export interface Competent {
  readonly organ: Organ;
  readonly insteadOf?: string;
}

/** Whoever does the work of `id` on `day`: the organ itself, or what it was merged into. */
export const competentFor = (index: DirectoryIndex, id: string, day: string): readonly Competent[] => {
  const organ = successorOf(index, id, day);
  if (organ === undefined) return [];
  return [{ organ, ...(organ.id !== id && { insteadOf: id }) }];
};

/** The organ and those above it, nearest first, each as who does its work on `day`. Ends on circles. */
export const organAndAbove = (index: DirectoryIndex, id: string, day: string): readonly Competent[] => {
  const path: Competent[] = [];
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const [competent] = competentFor(index, at, day);
    const known: Competent[] = path.filter(({ organ }) => organ.id === competent?.organ.id);
    if (competent !== undefined && known.length === 0) path.push(competent);
    at = (competent?.organ ?? index.organ(at))?.parent;
  }
  return path;
};

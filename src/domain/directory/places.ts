import type { DirectoryIndex } from './directory-index.ts';

/** `place` and the places above it, nearest first. Stops at a place that was seen, so it always ends. */
export const upward = (index: DirectoryIndex, place: string): readonly string[] => {
  const path: string[] = [];
  let at: string | undefined = place;
  while (at !== undefined && !path.includes(at)) {
    path.push(at);
    at = index.place(at)?.parent;
  }
  return path;
};

/** Whether `place` is `area` or lies in it. */
export const isWithin = (index: DirectoryIndex, place: string, area: string): boolean =>
  upward(index, place).includes(area);

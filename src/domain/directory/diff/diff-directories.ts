import type { Directory } from '../directory.ts';
import type { DirectoryChange } from './directory-change.ts';
import { entryChanges } from './entry-changes.ts';
import { generations } from './generations.ts';
import { keyPostChanges } from './key-post-changes.ts';
import { tenureChanges } from './tenure-changes.ts';

/**
 * What a newer generation of a directory says otherwise than an older one, in words: places, organs, posts, persons,
 * tenures, key posts. Things are the same if they have the same id; tenures, if they are of one person in one post
 * and begin on one day, or are the only ones left to compare. The order of lists makes no difference; title,
 * version, sources and dates of the directories themselves are not compared.
 */
export const diffDirectories = (older: Directory, newer: Directory): readonly DirectoryChange[] => {
  const both = generations(older, newer);
  return [...entryChanges(both), ...tenureChanges(both), ...keyPostChanges(both)];
};

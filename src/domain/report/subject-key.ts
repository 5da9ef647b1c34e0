import type { DirectoryIndex } from '../directory/index.ts';
import type { Subject } from './subject.ts';

/** The one person who holds a post on `day` as the directory has it. */
const holderOn = (index: DirectoryIndex, post: string, day: string): string | undefined => {
  const holders = index
    .holdersOf(post)
    .filter(({ from = '', until = '9999' }) => from <= day && day < until)
    .map(({ person }) => person);
  return new Set(holders).size === 1 ? holders[0] : undefined;
};

/**
 * The dossier a matter belongs to: `person:…`, `post:…` when only the post is known and nobody or several
 * hold it, `organ:…`, or `unknown`. `day` is the date of receipt.
 */
export const subjectKey = (index: DirectoryIndex, subject: Subject, day: string): string => {
  if (subject.type === 'none') return 'unknown';
  if (subject.type === 'body') return subject.organ === undefined ? 'unknown' : `organ:${subject.organ}`;
  if (subject.person !== undefined) return `person:${subject.person}`;
  const post = subject.posts?.[0];
  if (post === undefined) return 'unknown';
  const holder = holderOn(index, post, day);
  return holder === undefined ? `post:${post}` : `person:${holder}`;
};

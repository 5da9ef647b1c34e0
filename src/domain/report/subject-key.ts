import type { Subject } from './subject.ts';

/**
 * The dossier a matter belongs to: `person:…`, `post:…` when only the post is known (of several the
 * first by id, in whatever order they are named), `organ:…`, or
 * `unknown`.
 */
export const subjectKey = (subject: Subject): string => {
  if (subject.type === 'none') return 'unknown';
  if (subject.type === 'body') return subject.organ === undefined ? 'unknown' : `organ:${subject.organ}`;
  if (subject.person !== undefined) return `person:${subject.person}`;
  const [post] = (subject.posts ?? []).toSorted();
  return post === undefined ? 'unknown' : `post:${post}`;
};

import { rememberedOf } from '../remembered.ts';
import type { Subject } from '../report/subject.ts';
import type { Post } from './directory.ts';
import type { DirectoryIndex } from './directory-index.ts';
import { type Holding, heldOn, holdingsOf, postsOf } from './holding.ts';

/**
 * What is known of where a subject stands on the day a report came.
 * `current`: posts held then; `maybe`: posts that may have been; `past`: those that had ended by then. A post that
 * began later says nothing of a report that came before.
 */
export interface Affiliation {
  readonly current: readonly Post[];
  readonly maybe: readonly Post[];
  readonly past: readonly Holding[];
  /** Units the subject is said to belong to without a post; for a body, the body itself. */
  readonly organs: readonly string[];
  /** True when the posts above are all there are: the directory knows the person, or it is a private one. */
  readonly complete: boolean;
}

const nobody: Affiliation = { current: [], maybe: [], past: [], organs: [], complete: false };

/** Whether the directory has every post that is named. */
const allKnown = (index: DirectoryIndex, { posts = [] }: Extract<Subject, { type: 'person' }>): boolean =>
  posts.every((post) => index.post(post) !== undefined);

const isPrivate = ({ standing, organ }: Extract<Subject, { type: 'person' }>): boolean =>
  standing === 'private' && organ === undefined;

const found = (index: DirectoryIndex, subject: Subject, day: string): Affiliation => {
  if (subject.type === 'none') return { ...nobody, complete: true };
  const organs = subject.organ === undefined ? [] : [subject.organ];
  if (subject.type === 'body') return { ...nobody, organs, complete: organs.length > 0 };
  const holdings = subject.person === undefined ? [] : holdingsOf(index, subject.person);
  const reported = postsOf(index, subject.posts ?? []);
  const when = (truth: boolean | undefined) => holdings.filter((held) => heldOn(index, held, day) === truth);
  return {
    current: [...new Set([...reported, ...when(true).map(({ post }) => post)])],
    maybe: when(undefined).map(({ post }) => post),
    past: when(false).filter(({ tenure: { from } }) => from === undefined || from <= day),
    organs,
    complete: allKnown(index, subject) && (holdings.length > 0 || reported.length > 0 || isPrivate(subject)),
  };
};

/** How a subject stands on a day, as the directory has it. */
export const affiliationOf = rememberedOf(50_000, found);

import type { Matter } from './matter.ts';
import type { Subject } from './subject.ts';

/** What can be about nobody in particular. */
const aboutNobody: ReadonlySet<Matter['kind']> = new Set(['claim', 'suggestion', 'false-accusation']);

const namesNobody = (subject: Subject): boolean => {
  if (subject.type === 'none') return true;
  if (subject.type === 'body') return subject.organ === undefined;
  const { person, posts = [], organ, standing } = subject;
  return person === undefined && posts.length === 0 && organ === undefined && standing === undefined;
};

/**
 * Whom a matter is about. An accusation is about somebody, also where it names nobody: `none` says then no more
 * than that the subject is unknown. A wrong of those without office, which names nobody of the directory, is about
 * somebody whom the directory does not have: nobody need ask for a unit.
 */
export const accused = ({ subject, kind }: Pick<Matter, 'subject' | 'kind'>): Subject => {
  if (kind === 'private-wrong' && namesNobody(subject)) return { type: 'person', standing: 'private' };
  return subject.type === 'none' && !aboutNobody.has(kind) ? { type: 'person' } : subject;
};

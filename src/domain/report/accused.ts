import type { Matter } from './matter.ts';
import type { Subject } from './subject.ts';

/** What can be about nobody in particular. */
const aboutNobody: ReadonlySet<Matter['kind']> = new Set(['claim', 'suggestion', 'false-accusation']);

/**
 * Whom a matter is about. An accusation is about somebody, also where it names nobody: `none` says then no more
 * than that the subject is unknown.
 */
export const accused = ({ subject, kind }: Pick<Matter, 'subject' | 'kind'>): Subject =>
  subject.type === 'none' && !aboutNobody.has(kind) ? { type: 'person' } : subject;

import type { Subject } from '../domain/report/subject.ts';
import type { Cast, Part } from './cast.ts';
import type { Chance } from './chance.ts';

/** Whom a sample matter is about. */
export type SubjectKind = Part | 'body' | 'of-a-unit' | 'by-post' | 'unknown' | 'private' | 'none';

/** A person of the directory in that part; where it has none, somebody of whom nothing is known. */
const somebody = (chance: Chance, { people }: Cast, part: Part): Subject =>
  people[part].length === 0 ? { type: 'person' } : { type: 'person', person: chance.pick(people[part]) };

const officials = ['official', 'leading-cadre', undefined] as const;

export const subjectOf = (chance: Chance, cast: Cast, kind: SubjectKind): Subject => {
  switch (kind) {
    case 'body':
      return { type: 'body', organ: chance.pick(cast.organs).id };
    case 'of-a-unit': {
      const standing = chance.pick(officials);
      return {
        type: 'person',
        organ: chance.pick(cast.organs).id,
        ...(standing !== undefined && { standing }),
      };
    }
    case 'by-post':
      return { type: 'person', posts: [chance.pick(cast.posts).id] };
    case 'unknown':
      return { type: 'person' };
    case 'private':
      return { type: 'person', standing: 'private' };
    case 'none':
      return { type: 'none' };
    default:
      return somebody(chance, cast, kind);
  }
};

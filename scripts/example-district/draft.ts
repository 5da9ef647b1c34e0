import type { Directory, Organ, Post, Tenure } from '../../src/domain/index.ts';
import { personNamed } from './person-names.ts';

/** A directory in the making. People are named in the order in which they are appointed. */
export interface Draft {
  readonly organs: Organ[];
  readonly posts: Post[];
  readonly persons: Directory['persons'];
  readonly tenures: Tenure[];
}

export const emptyDraft = (): Draft => ({ organs: [], posts: [], persons: [], tenures: [] });

export const addOrgan = (draft: Draft, organ: Organ): string => {
  draft.organs.push(organ);
  return organ.id;
};

/** A new post without a holder. */
export const addPost = (draft: Draft, { id, title, organ, role, ...others }: Post): string => {
  draft.posts.push({ id, title, organ, role, ...others });
  return id;
};

export const addPerson = (draft: Draft): string => {
  const person = personNamed(draft.persons.length);
  draft.persons.push(person);
  return person.id;
};

type Term = Omit<Tenure, 'person' | 'post'>;

export const appoint = (draft: Draft, person: string, post: string, term: Term): void => {
  draft.tenures.push({ person, post, ...term });
};

/** A day between July 2021 and June 2023, another one for each tenure. */
const someDay = (draft: Draft): string => {
  const months = (draft.tenures.length * 5) % 24;
  const month = ((6 + months) % 12) + 1;
  return `${2021 + Math.floor((6 + months) / 12)}-${String(month).padStart(2, '0')}-15`;
};

/** A new post held by a new person since some day; the person's id. */
export const addHeldPost = (draft: Draft, post: Post): string => {
  const person = addPerson(draft);
  appoint(draft, person, addPost(draft, post), { from: someDay(draft) });
  return person;
};

/** The person who was appointed to `post` first. */
export const holderOf = (draft: Draft, post: string): string => {
  const tenure = draft.tenures.find((one) => one.post === post);
  if (tenure === undefined) throw new RangeError(`nobody holds ${post}`);
  return tenure.person;
};

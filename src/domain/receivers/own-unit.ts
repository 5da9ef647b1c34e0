import { type DirectoryIndex, holdingsOf, postsOf } from '../directory/index.ts';
import type { Organ, Post } from '../documents/index.ts';
import type { Subject } from '../report/index.ts';

/**
 * The organs that must never be handed an accusation: those the accused are, belong to, lead or control.
 * `known` is false when an accused person's unit is not known, so that no organ can be cleared.
 */
export interface AccusedUnits {
  readonly organs: ReadonlySet<string>;
  readonly known: boolean;
}

const neighbours = (index: DirectoryIndex, organ: Organ): readonly Organ[] => {
  const led = organ.leads === undefined ? undefined : index.organ(organ.leads);
  return led === undefined ? index.ledBy(organ.id) : [led, ...index.ledBy(led.id), ...index.ledBy(organ.id)];
};

/** One institution: a unit and the Party organs that lead it. */
const institution = (index: DirectoryIndex, id: string): readonly string[] => {
  const organ = index.organ(id);
  return organ === undefined ? [id] : [id, ...neighbours(index, organ).map((one) => one.id)];
};

/** The institution and everything below it. Ends on any directory, cycles included. */
const controlledBy = (index: DirectoryIndex, id: string): ReadonlySet<string> => {
  const found = new Set<string>();
  const open = [id];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (found.has(at)) continue;
    found.add(at);
    open.push(...institution(index, at), ...index.under(at).map((organ) => organ.id));
  }
  return found;
};

const barredByPost = (index: DirectoryIndex, post: Post): readonly string[] => [
  ...institution(index, post.organ),
  ...(post.role === 'staff' ? [] : controlledBy(index, post.organ)),
  ...(post.oversees ?? []).flatMap((organ) => [...controlledBy(index, organ)]),
];

const accusedUnits = (index: DirectoryIndex, subject: Subject): AccusedUnits => {
  if (subject.type === 'none') return { organs: new Set(), known: true };
  if (subject.type === 'body')
    return subject.organ === undefined
      ? { organs: new Set(), known: false }
      : { organs: controlledBy(index, subject.organ), known: index.organ(subject.organ) !== undefined };
  const held = subject.person === undefined ? [] : holdingsOf(index, subject.person).map(({ post }) => post);
  const posts = [...held, ...postsOf(index, subject.posts ?? [])];
  const said = subject.organ === undefined ? [] : institution(index, subject.organ);
  return {
    organs: new Set([...posts.flatMap((post) => barredByPost(index, post)), ...said]),
    known: posts.length > 0 || said.length > 0 || subject.standing === 'private',
  };
};

/**
 * What all accusations of a report bar together. Every post ever held counts: an official who has moved
 * on is still known where he was.
 */
export const unitsOfAccused = (index: DirectoryIndex, accused: readonly Subject[]): AccusedUnits => {
  const units = accused.map((subject) => accusedUnits(index, subject));
  return {
    organs: new Set(units.flatMap(({ organs }) => [...organs])),
    known: units.every(({ known }) => known),
  };
};

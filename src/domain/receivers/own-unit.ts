import type { Organ, OrganKind, Post } from '../directory/directory.ts';
import type { DirectoryIndex } from '../directory/directory-index.ts';
import { rememberedOf } from '../remembered.ts';
import type { Subject } from '../report/subject.ts';

/**
 * The organs that must never be handed an accusation: those the accused are, belong to, lead or control.
 * `known` is false when a unit of an accused person is not known, so that no organ can be cleared.
 */
export interface AccusedUnits {
  readonly organs: ReadonlySet<string>;
  readonly known: boolean;
}

/** All that `next` leads to from `start`, which is included. Ends on any directory, cycles included. */
const closure = (start: readonly string[], next: (id: string) => readonly string[]): ReadonlySet<string> => {
  const found = new Set<string>();
  const open = [...start];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (found.has(at)) continue;
    found.add(at);
    open.push(...next(at));
  }
  return found;
};

const idsOf = (organs: readonly Organ[]): readonly string[] => organs.map(({ id }) => id);

/** Kinds that are no body of their own (内设机构, 行政复议机构) but a part of the one above them. */
const partKinds: ReadonlySet<OrganKind> = new Set<OrganKind>(['section', 'reconsideration-organ']);

const isPart = ({ kind }: Organ): boolean => partKinds.has(kind);

/** Of the same name in the same place; but each body has an office (办公室) of its own. */
const sameByName = (index: DirectoryIndex, id: string): readonly Organ[] => {
  const organ = index.organ(id);
  return index
    .namesakes(id)
    .filter(
      (other) => organ === undefined || !isPart(organ) || !isPart(other) || organ.parent === other.parent,
    );
};

/**
 * A unit and the Party organ that leads it, what either was merged from or into, and whatever the directory calls
 * by the same name in the same place (an entry made twice, two organs that work as one, 合署) are one body.
 */
const sameBody = (index: DirectoryIndex, id: string): readonly string[] => {
  const { leads, successor } = index.organ(id) ?? {};
  const named = [leads, successor].flatMap((one) => one ?? []);
  return [...named, ...idsOf([...index.ledBy(id), ...index.mergedInto(id), ...sameByName(index, id)])];
};

const wholeOf = (index: DirectoryIndex, id: string): readonly string[] => {
  const organ = index.organ(id);
  return organ?.parent !== undefined && isPart(organ) ? [organ.parent] : [];
};

const institutionsOfAll = (index: DirectoryIndex, ids: readonly string[]): ReadonlySet<string> =>
  closure(ids, (at) => [
    ...sameBody(index, at),
    ...wholeOf(index, at),
    ...idsOf(index.under(at).filter(isPart)),
  ]);

/**
 * 本单位, the whole institution that an organ belongs to: the body itself with its Party organ, its predecessors and
 * successors and its namesakes; for a section or office the body that it is part of, and all the parts of that body.
 */
export const institutionOf = (index: DirectoryIndex, id: string): ReadonlySet<string> =>
  institutionsOfAll(index, [id]);

/** The organ as one body, everything below it, and the bodies that these are. */
const controlledBy = (index: DirectoryIndex, id: string): ReadonlySet<string> =>
  closure([id], (at) => [...sameBody(index, at), ...idsOf(index.under(at))]);

/** What is led from `organ`: all that it controls, each with its whole institution. */
const ledFrom = (index: DirectoryIndex, organ: string): readonly string[] => [
  ...institutionsOfAll(index, [...controlledBy(index, organ)]),
];

const barredByPost = (index: DirectoryIndex, post: Post): readonly string[] => [
  ...(post.role === 'staff' ? institutionOf(index, post.organ) : ledFrom(index, post.organ)),
  ...(post.oversees ?? []).flatMap((organ) => ledFrom(index, organ)),
];

const accusedBody = (index: DirectoryIndex, organ: string | undefined): AccusedUnits =>
  organ === undefined
    ? { organs: new Set(), known: false }
    : { organs: new Set(ledFrom(index, organ)), known: index.organ(organ) !== undefined };

type Person = Extract<Subject, { type: 'person' }>;

/** Whoever is meant: the person named, and everybody who ever held a post that is named or that brings it. */
const peopleMeant = (index: DirectoryIndex, { person, posts = [] }: Person): readonly string[] => [
  ...(person === undefined ? [] : [person]),
  ...[...closure(posts, (post) => index.bringing(post).map(({ id }) => id))].flatMap((post) =>
    index.holdersOf(post).map((tenure) => tenure.person),
  ),
];

/** Ids of the posts that they ever held or are said to hold, and of those that come with them. */
const postIdsOf = (index: DirectoryIndex, subject: Person): readonly string[] => {
  const { posts = [] } = subject;
  const held = peopleMeant(index, subject).flatMap((one) => index.tenuresOf(one).map(({ post }) => post));
  return [...closure([...held, ...posts], (id) => index.post(id)?.exOfficio ?? [])];
};

/** Who is said to be in a unit, with neither a post there nor a rank that is known, may lead it. */
const barredBySaidUnit = (index: DirectoryIndex, { organ, standing }: Person, posts: readonly Post[]) => {
  if (organ === undefined) return [];
  const isLed = standing === undefined || standing === 'leading-cadre';
  const mayLead = isLed && !posts.some((post) => post.organ === organ);
  return [...(mayLead ? ledFrom : institutionOf)(index, organ)];
};

const accusedPerson = (index: DirectoryIndex, subject: Person): AccusedUnits => {
  const ids = postIdsOf(index, subject);
  const posts = ids.flatMap((id) => index.post(id) ?? []);
  const units = [...posts.map(({ organ }) => organ), ...(subject.organ === undefined ? [] : [subject.organ])];
  const resolves = posts.length === ids.length && units.every((id) => index.organ(id) !== undefined);
  return {
    organs: new Set([
      ...posts.flatMap((post) => barredByPost(index, post)),
      ...barredBySaidUnit(index, subject, posts),
    ]),
    known: resolves && (units.length > 0 || subject.standing === 'private'),
  };
};

const accusedUnits = rememberedOf(20_000, (index: DirectoryIndex, subject: Subject): AccusedUnits => {
  if (subject.type === 'none') return { organs: new Set(), known: true };
  return subject.type === 'body' ? accusedBody(index, subject.organ) : accusedPerson(index, subject);
});

/**
 * What all accusations of a report bar together. Every post ever held counts: an official who has moved
 * on is still known where he was. A post or unit that the directory does not have is not known.
 */
export const unitsOfAccused = (index: DirectoryIndex, accused: readonly Subject[]): AccusedUnits => {
  const units = accused.map((subject) => accusedUnits(index, subject));
  const [only] = units;
  if (only !== undefined && units.length === 1) return only;
  return {
    organs: new Set(units.flatMap(({ organs }) => [...organs])),
    known: units.every(({ known }) => known),
  };
};

const unitsOf = (index: DirectoryIndex, subject: Subject): readonly string[] => {
  if (subject.type === 'none') return [];
  const said = subject.organ === undefined ? [] : [subject.organ];
  if (subject.type === 'body') return said;
  return [...postIdsOf(index, subject).flatMap((id) => index.post(id)?.organ ?? []), ...said];
};

/**
 * What a claim about a subject is not handed to: the institution complained about, but nothing below it, so that a
 * claim that merely names a leader still goes to the office that settles it.
 */
export const institutionsOf = (index: DirectoryIndex, subject: Subject): ReadonlySet<string> =>
  new Set(unitsOf(index, subject).flatMap((id) => [...institutionOf(index, id)]));

import type { MatterParticulars } from '../../../src/domain/derive/facts-under.ts';
import type { Directory, Organ, Post } from '../../../src/domain/directory/directory.ts';
import type { Subject } from '../../../src/domain/report/subject.ts';

// The law said once more, in another way and without the code that keeps it: sets that are filled up,
// organ by organ, until nothing is added any more.

type Ids = ReadonlySet<string>;

/** With an organ for every id that some organ names as its parent, as what it leads or as its successor. */
const completed = (directory: Directory): Directory => {
  const named = directory.organs.flatMap(({ parent, leads, successor }) =>
    [parent ?? [], leads ?? [], successor ?? []].flat(),
  );
  const missing = new Set(named.filter((id) => isMissing(directory.organs, id)));
  const organs = [...missing].map((id): Organ => ({ id, name: id, kind: 'department', place: 'nowhere' }));
  return { ...directory, organs: [...directory.organs, ...organs] };
};

const filledUp = (
  first: readonly string[],
  all: readonly string[],
  joins: (one: string, sofar: Ids) => boolean,
): Ids => {
  let sofar: Ids = new Set(first);
  for (;;) {
    const more = all.filter((one) => !sofar.has(one) && joins(one, sofar));
    if (more.length === 0) return sofar;
    sofar = new Set([...sofar, ...more]);
  }
};

const namesOf = ({ name, aliases = [], formerNames = [] }: Organ): readonly string[] => [
  name,
  ...aliases,
  ...formerNames.map((former) => former.name),
];

/** 内设机构 and 行政复议机构, which act for the body that they stand under. */
const isPart = ({ kind }: Organ): boolean => kind === 'section' || kind === 'reconsideration-organ';

const shareAName = (a: Organ, b: Organ): boolean =>
  a.place === b.place && namesOf(a).some((name) => namesOf(b).includes(name));

const shareACode = (a: Organ, b: Organ): boolean => a.uscc !== undefined && a.uscc === b.uscc;

/** Entries of one code, or of one name in one place, unless they are offices of two bodies with the usual name. */
const areEnteredTwice = (a: Organ, b: Organ): boolean =>
  (shareAName(a, b) || shareACode(a, b)) && !(isPart(a) && isPart(b) && a.parent !== b.parent);

const areOneBody = (a: Organ, b: Organ): boolean =>
  a.leads === b.id ||
  b.leads === a.id ||
  a.successor === b.id ||
  b.successor === a.id ||
  areEnteredTwice(a, b);

const isPartOf = (part: Organ, whole: Organ): boolean => isPart(part) && part.parent === whole.id;

/** All organs that a chain of pairs that `joined` holds of leads to from `id`, whichever way round. */
const reachable = ({ organs }: Directory, id: string, joined: (one: Organ, sofar: Organ) => boolean): Ids =>
  filledUp(
    [id],
    organs.map((one) => one.id),
    (one, sofar) => organs.some((a) => a.id === one && organs.some((b) => sofar.has(b.id) && joined(a, b))),
  );

/** The organ, all that is one body with it, what these are part of and all that is part of these. */
const institutionOf = (directory: Directory, id: string): Ids =>
  reachable(directory, id, (a, b) => areOneBody(a, b) || isPartOf(a, b) || isPartOf(b, a));

/** The organ, all that is one body with it, whatever has a parent among these, and so on down: each as a whole. */
const under = (directory: Directory, id: string): Ids => {
  const led = reachable(directory, id, (a, b) => areOneBody(a, b) || a.parent === b.id);
  return new Set([...led].flatMap((one) => [...institutionOf(directory, one)]));
};

type Person = Subject & { type: 'person' };

/**
 * Ids of the posts ever held by whoever may be meant: the person named, and everybody who ever held a post that is
 * named, or one that a post named comes with.
 */
const heldBy = ({ posts: all, tenures }: Directory, { person, posts = [] }: Person): readonly string[] => {
  const naming = filledUp(
    posts,
    all.map((post) => post.id),
    (one, sofar) => all.some((post) => post.id === one && post.exOfficio?.some((other) => sofar.has(other))),
  );
  const meant = new Set([
    person,
    ...tenures.filter(({ post }) => naming.has(post)).map((tenure) => tenure.person),
  ]);
  return tenures.filter((tenure) => meant.has(tenure.person)).map(({ post }) => post);
};

/** Every post that they ever held or are said to hold, and every post that comes with one of these. */
const postsOf = (directory: Directory, subject: Person): readonly Post[] => {
  const { posts } = directory;
  const ids = filledUp(
    [...heldBy(directory, subject), ...(subject.posts ?? [])],
    posts.map((post) => post.id),
    (one, sofar) => posts.some((post) => sofar.has(post.id) && post.exOfficio?.includes(one)),
  );
  return posts.filter((post) => ids.has(post.id));
};

const forbiddenByPost = (directory: Directory, { organ, role, oversees = [] }: Post): readonly string[] => [
  ...(role === 'staff' ? institutionOf : under)(directory, organ),
  ...oversees.flatMap((id) => [...under(directory, id)]),
];

const forbiddenBySubject = (directory: Directory, subject: Subject): readonly string[] => {
  if (subject.type === 'none') return [];
  if (subject.type === 'body') {
    const { organ } = subject;
    return organ === undefined ? [] : [...under(directory, organ)];
  }
  const posts = postsOf(directory, subject);
  const said = subject.organ === undefined ? [] : [subject.organ];
  const rankIsKnown =
    subject.standing === 'official' ||
    subject.standing === 'private' ||
    posts.some(({ organ }) => organ === subject.organ);
  return [
    ...posts.flatMap((post) => forbiddenByPost(directory, post)),
    ...said.flatMap((id) => [...(rankIsKnown ? institutionOf : under)(directory, id)]),
  ];
};

const accusesNobody: readonly unknown[] = ['claim', 'suggestion', 'false-accusation'];

/** The matters that accuse somebody, or might. */
export const accusing = (matters: readonly MatterParticulars[]): readonly MatterParticulars[] =>
  matters.filter(({ kind }) => !accusesNobody.includes(kind));

/** The organs that nothing about these matters' subjects may be referred to. */
export const forbidden = (
  directory: Directory,
  matters: readonly Pick<MatterParticulars, 'subject'>[],
): Ids => {
  const whole = completed(directory);
  return new Set(matters.flatMap(({ subject }) => forbiddenBySubject(whole, subject)));
};

const isMissing = (known: readonly { readonly id: string }[], id: string): boolean =>
  !known.some((one) => one.id === id);

/** Everything by which a subject is told from others. */
const namedIn = (subject: MatterParticulars['subject']): readonly unknown[] =>
  Object.entries(subject).flatMap(([key, value]) =>
    key === 'type' ? [] : Array.isArray(value) ? value : [value],
  );

/** Whether a matter that bars may concern units that nobody can name, so that nothing may be referred at all. */
export const isUnknown = (directory: Directory, { kind, subject }: MatterParticulars): boolean => {
  // Whoever is said to hold no office, and is not named any further, has no unit.
  if (kind === 'private-wrong' && namedIn(subject).length === 0) return false;
  if (subject.type === 'none') return !accusesNobody.includes(kind);
  if (subject.type === 'body')
    return subject.organ === undefined || isMissing(directory.organs, subject.organ);
  const posts = postsOf(directory, subject);
  const named = [
    ...heldBy(directory, subject),
    ...(subject.posts ?? []),
    ...posts.flatMap(({ exOfficio = [] }) => exOfficio),
  ];
  const units = [...posts.map(({ organ }) => organ), ...(subject.organ === undefined ? [] : [subject.organ])];
  if (named.some((id) => isMissing(directory.posts, id))) return true;
  if (units.some((id) => isMissing(directory.organs, id))) return true;
  return units.length === 0 && subject.standing !== 'private';
};

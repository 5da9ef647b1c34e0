import { affiliationOf } from '../directory/affiliation.ts';
import type { Post } from '../directory/directory.ts';
import type { DirectoryIndex } from '../directory/directory-index.ts';
import { type Holding, heldDuring, heldOn, holdingsOf, postsOf } from '../directory/holding.ts';
import type { Subject } from '../report/subject.ts';
import type { Contradiction, ContradictionCode } from './contradiction.ts';
import type { MatterParticulars } from './facts-under.ts';

type Person = Extract<Subject, { type: 'person' }>;

/** Whoever may be meant, each as far as this one is described, and what contradicts itself in the description. */
export interface Meant {
  readonly subjects: readonly Subject[];
  readonly contradictions: readonly Contradiction[];
}

interface Asked {
  readonly index: DirectoryIndex;
  readonly day: string;
  readonly conduct: NonNullable<MatterParticulars['conduct']>;
}

const somebody: Person = { type: 'person' };

const found = (code: ContradictionCode, ...path: readonly (string | number)[]): Contradiction => ({
  code,
  of: 'matter',
  path: ['subject', ...path],
});

const unitsAbove = (index: DirectoryIndex, id: string): ReadonlySet<string> => {
  const units = new Set<string>();
  const open = [id];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (units.has(at)) continue;
    units.add(at);
    const { parent, leads } = index.organ(at) ?? {};
    open.push(...[parent, leads].flatMap((one) => one ?? []), ...index.ledBy(at).map((organ) => organ.id));
  }
  return units;
};

/** Whether a unit can be where somebody with one of `posts` serves: the post's own, one within it, or one above. */
const goesWith = (index: DirectoryIndex, unit: string, posts: readonly Post[]): boolean =>
  posts.some(({ organ }) => unitsAbove(index, organ).has(unit) || unitsAbove(index, unit).has(organ));

const isLeading = ({ leadingCadre, role }: Post): boolean => leadingCadre ?? role !== 'staff';

/** Whether a rank can be that of somebody who holds `posts`. */
const isRankOf = (standing: NonNullable<Person['standing']>, posts: readonly Post[]): boolean => {
  if (posts.length === 0) return true;
  if (standing === 'private') return false;
  return standing === 'official' ? !posts.some(isLeading) : posts.some((post) => post.leadingCadre ?? true);
};

interface Described {
  /** What the directory or the posts named say, the rest left out. */
  readonly base: readonly Subject[];
  /** Posts held now, perhaps held now, or ever. */
  readonly now: readonly Post[];
  readonly ever: readonly Post[];
}

/**
 * The description without unit and rank where the posts say as much; else each of them alone beside it. A unit below
 * that of a post is no contradiction, but somebody may be meant who serves there.
 */
const withUnitAndRank = (
  { index }: Asked,
  { organ, standing }: Person,
  { base, now, ever }: Described,
): Meant => {
  const isTold = organ === undefined || ever.some((post) => unitsAbove(index, post.organ).has(organ));
  const isStrange = organ !== undefined && !goesWith(index, organ, ever);
  const isOdd = standing !== undefined && !isRankOf(standing, now);
  return {
    subjects: [
      ...base,
      ...(isTold ? [] : [{ ...somebody, organ, ...(standing && { standing }) }]),
      ...(isOdd ? [{ ...somebody, standing }] : []),
    ],
    contradictions: [
      ...(isStrange ? [found('unit-not-theirs', 'organ')] : []),
      ...(isOdd ? [found('rank-not-theirs', 'standing')] : []),
    ],
  };
};

/**
 * Somebody whom the directory knows: a post that it does not have them in, on the day or when it happened, is not
 * theirs because a report says so.
 */
const known = (asked: Asked, subject: Person, person: string, holdings: readonly Holding[]): Meant => {
  const { index, day, conduct } = asked;
  const { posts = [] } = subject;
  const mayHold = (id: string) =>
    holdings.some((one) => one.post.id === id && heldOn(index, one, day) !== false);
  const held = (id: string) =>
    holdings.some((one) => one.post.id === id && heldDuring(index, one, conduct) !== false);
  const strange = posts.filter((id) => !mayHold(id) && !held(id));
  const theirs = posts.filter(mayHold);
  const { current, maybe } = affiliationOf(index, { ...somebody, person }, day);
  const self: Person = { ...somebody, person, ...(theirs.length > 0 && { posts: theirs }) };
  const rest = withUnitAndRank(asked, subject, {
    base: [self],
    now: [...current, ...maybe],
    ever: holdings.map(({ post }) => post),
  });
  return {
    subjects: [...rest.subjects, ...(strange.length > 0 ? [{ ...somebody, posts: strange }] : [])],
    contradictions: [
      ...strange.map((id) => found('post-not-held', 'posts', posts.indexOf(id))),
      ...rest.contradictions,
    ],
  };
};

interface Holder extends Holding {
  readonly person: string;
}

const holdersOf = (index: DirectoryIndex, id: string): readonly Holder[] => {
  const post = index.post(id);
  if (post === undefined) return [];
  const by = index.directory.posts.filter(({ exOfficio = [] }) => exOfficio.includes(id));
  return [id, ...by.map((one) => one.id)].flatMap((held) =>
    index.holdersOf(held).map((tenure) => ({ post, tenure, person: tenure.person })),
  );
};

const people = (holders: readonly Holder[]): readonly Subject[] =>
  [...new Set(holders.map(({ person }) => person))].map((person) => ({ ...somebody, person }));

/**
 * Whoever may be meant by a post: its holders of the day who may have held it when it happened; where none of
 * them did, they or whoever did.
 */
const byPost = ({ index, day, conduct }: Asked, id: string): Meant => {
  const holders = holdersOf(index, id);
  const bare: Subject = { ...somebody, posts: [id] };
  const now = holders.filter((held) => heldOn(index, held, day) !== false);
  if (now.length === 0) return { subjects: [bare], contradictions: [] };
  const isCertain = now.some((held) => heldOn(index, held, day) === true);
  const during = (held: Holder) => conduct.from === undefined || heldDuring(index, held, conduct) !== false;
  const likely = now.filter(during);
  if (likely.length > 0)
    return { subjects: [...people(likely), ...(isCertain ? [] : [bare])], contradictions: [] };
  const then = holders.filter(during);
  const others = then.length > 0 ? people(then) : [somebody];
  return {
    subjects: [...people(now), ...others],
    contradictions: [found('post-before-its-holder', 'posts', 0)],
  };
};

/** Somebody of whom the directory knows no more than the posts that the report names. */
const named = (asked: Asked, subject: Person, ids: readonly string[]): Meant => {
  const { person } = subject;
  const [only, ...others] = ids;
  const base =
    person === undefined && only !== undefined && others.length === 0
      ? byPost(asked, only)
      : { subjects: [{ ...somebody, ...(person && { person }), posts: [...ids] }], contradictions: [] };
  const posts = postsOf(asked.index, ids);
  if (posts.length === 0) return { subjects: [subject], contradictions: [] };
  const rest = withUnitAndRank(asked, subject, { base: base.subjects, now: posts, ever: posts });
  return { ...rest, contradictions: [...base.contradictions, ...rest.contradictions] };
};

/**
 * Who may be meant. One subject where report and directory leave no doubt; where they contradict each other,
 * each of those it may be, so that only what holds of all of them is known.
 */
export const whoIsMeant = (
  index: DirectoryIndex,
  { subject, conduct = {} }: MatterParticulars,
  day: string,
): Meant => {
  const alone = { subjects: [subject], contradictions: [] };
  if (subject.type !== 'person') return alone;
  const { person, posts = [] } = subject;
  const asked = { index, day, conduct };
  const holdings = person === undefined ? [] : holdingsOf(index, person);
  if (person !== undefined && holdings.length > 0) return known(asked, subject, person, holdings);
  return posts.length > 0 ? named(asked, subject, posts) : alone;
};

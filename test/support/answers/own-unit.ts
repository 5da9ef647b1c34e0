import type { Directory, Organ, Post } from '../../../src/domain/index.ts';
import type { Subject } from '../../../src/domain/report/subject.ts';

// 本单位, from the words of the law and over the raw directory: bodies are classes of equal things, and who controls
// what is a graph over these classes. Nothing here is taken from the code that keeps the law.

/** Classes of ids that were said to be equal. */
class Classes {
  readonly #of = new Map<string, string>();

  root(id: string): string {
    const up = this.#of.get(id) ?? id;
    if (up === id) return id;
    const top = this.root(up);
    this.#of.set(id, top);
    return top;
  }

  join(a: string, b: string): void {
    this.#of.set(this.root(a), this.root(b));
  }
}

/** 内设机构 and 行政复议机构 are no bodies: they act for the one that they stand under. */
const isPart = ({ kind }: Organ): boolean => kind === 'section' || kind === 'reconsideration-organ';

const labels = ({ name, aliases = [], formerNames = [], place, uscc }: Organ): readonly string[] => [
  ...[name, ...aliases, ...formerNames.map((one) => one.name)].map((one) => `${place}/${one}`),
  ...(uscc === undefined ? [] : [uscc]),
];

/** Two offices of the usual name are offices of two bodies; other organs of one name or code are one. */
const areOne = (a: Organ, b: Organ): boolean => !(isPart(a) && isPart(b) && a.parent !== b.parent);

/** Pairs of organs that go by one name in one place, or by one code. */
const calledTheSame = (organs: readonly Organ[]): readonly (readonly [Organ, Organ])[] => {
  const by = new Map<string, Organ[]>();
  for (const one of organs) for (const label of labels(one)) by.set(label, [...(by.get(label) ?? []), one]);
  return [...by.values()].flatMap((all) =>
    all.flatMap((one, i) => all.slice(i + 1).map((other) => [one, other] as const)),
  );
};

interface Units {
  /** Every organ that has the same whole institution. */
  readonly institution: (id: string) => readonly string[];
  /** Everything led from there, each with its whole institution. */
  readonly led: (id: string) => readonly string[];
}

const unitsIn = ({ organs }: Directory): Units => {
  const bodies = new Classes();
  const institutions = new Classes();
  const same = (a: string, b: string | undefined): void => {
    if (b === undefined) return;
    bodies.join(a, b);
    institutions.join(a, b);
  };
  for (const one of organs) {
    same(one.id, one.leads);
    same(one.id, one.successor);
    if (isPart(one) && one.parent !== undefined) institutions.join(one.id, one.parent);
  }
  for (const [one, other] of calledTheSame(organs)) if (areOne(one, other)) same(one.id, other.id);
  const ids = new Set(organs.flatMap(({ id, parent, leads, successor }) => [id, parent, leads, successor]));
  const all = [...ids].filter((id) => id !== undefined);
  const institution = (id: string): readonly string[] =>
    [...all, id].filter((one) => institutions.root(one) === institutions.root(id));
  const led = (id: string): readonly string[] => {
    const reached = new Set([bodies.root(id)]);
    for (let before = 0; before < reached.size; ) {
      before = reached.size;
      for (const one of organs)
        if (one.parent !== undefined && reached.has(bodies.root(one.parent)))
          reached.add(bodies.root(one.id));
    }
    return [...all, id].filter((one) => reached.has(bodies.root(one))).flatMap(institution);
  };
  return { institution, led };
};

const known = new WeakMap<Directory, Units>();

const unitsOf = (directory: Directory): Units => {
  const units = known.get(directory) ?? unitsIn(directory);
  known.set(directory, units);
  return units;
};

type Person = Extract<Subject, { type: 'person' }>;

/** Of a person the posts ever held or said to be held, by whomever of the name of a post may be meant, ex officio too. */
const postIdsOf = (
  { posts, tenures }: Directory,
  { person, posts: named = [] }: Person,
): readonly string[] => {
  const names = new Set(named);
  for (let before = -1; before < names.size; ) {
    before = names.size;
    for (const { id, exOfficio = [] } of posts) if (exOfficio.some((one) => names.has(one))) names.add(id);
  }
  const meant = new Set(tenures.filter(({ post }) => names.has(post)).map((tenure) => tenure.person));
  if (person !== undefined) meant.add(person);
  const held = new Set([...named, ...tenures.filter((one) => meant.has(one.person)).map(({ post }) => post)]);
  for (let before = -1; before < held.size; ) {
    before = held.size;
    for (const { id, exOfficio = [] } of posts) if (held.has(id)) for (const one of exOfficio) held.add(one);
  }
  return [...held];
};

const heldPosts = (directory: Directory, subject: Person): readonly Post[] => {
  const ids = postIdsOf(directory, subject);
  return directory.posts.filter(({ id }) => ids.includes(id));
};

/** Whom an accusation of `subject` must not reach; `undefined` where nobody can say, so that it reaches nobody. */
export const unitsOfAccused = (directory: Directory, subject: Subject): ReadonlySet<string> | undefined => {
  const { institution, led } = unitsOf(directory);
  const exists = (id: string): boolean => directory.organs.some((one) => one.id === id);
  if (subject.type === 'none') return undefined;
  if (subject.type === 'body')
    return subject.organ === undefined || !exists(subject.organ) ? undefined : new Set(led(subject.organ));
  const posts = heldPosts(directory, subject);
  const { organ, standing } = subject;
  if (posts.length < postIdsOf(directory, subject).length) return undefined;
  const units = [...posts.map((one) => one.organ), ...(organ === undefined ? [] : [organ])];
  if (!units.every(exists) || (units.length === 0 && standing !== 'private')) return undefined;
  const mayLeadIt = standing === undefined || standing === 'leading-cadre';
  const said = mayLeadIt && !posts.some((one) => one.organ === organ) ? led : institution;
  return new Set([
    ...posts.flatMap((one) => (one.role === 'staff' ? institution : led)(one.organ)),
    ...posts.flatMap(({ oversees = [] }) => oversees.flatMap(led)),
    ...(organ === undefined ? [] : said(organ)),
  ]);
};

/** The institutions that a claim about `subject` complains of. */
export const institutionsComplainedOf = (directory: Directory, subject: Subject): ReadonlySet<string> => {
  const { institution } = unitsOf(directory);
  if (subject.type === 'none') return new Set();
  const said = subject.organ === undefined ? [] : institution(subject.organ);
  if (subject.type === 'body') return new Set(said);
  return new Set([...heldPosts(directory, subject).flatMap(({ organ }) => institution(organ)), ...said]);
};

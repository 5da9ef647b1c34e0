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

/** What `first` leads to, step by step, until nothing is added any more. */
const completed = (first: readonly string[], more: (sofar: ReadonlySet<string>) => readonly string[]) => {
  const sofar = new Set(first);
  for (let before = -1; before < sofar.size; ) {
    before = sofar.size;
    for (const one of more(sofar)) sofar.add(one);
  }
  return sofar;
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
    const reached = completed([bodies.root(id)], (sofar) =>
      organs
        .filter(({ parent }) => parent !== undefined && sofar.has(bodies.root(parent)))
        .map((one) => bodies.root(one.id)),
    );
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
  const names = completed(named, (sofar) =>
    posts.filter(({ exOfficio = [] }) => exOfficio.some((one) => sofar.has(one))).map(({ id }) => id),
  );
  const meant = new Set(tenures.filter(({ post }) => names.has(post)).map((tenure) => tenure.person));
  if (person !== undefined) meant.add(person);
  const held = tenures.filter((one) => meant.has(one.person)).map(({ post }) => post);
  const bring = (sofar: ReadonlySet<string>) =>
    posts.filter(({ id }) => sofar.has(id)).flatMap(({ exOfficio = [] }) => exOfficio);
  return [...completed([...named, ...held], bring)];
};

const heldPosts = (directory: Directory, subject: Person): readonly Post[] => {
  const ids = postIdsOf(directory, subject);
  return directory.posts.filter(({ id }) => ids.includes(id));
};

const unitsSaidOrHeld = ({ organ }: Person, posts: readonly Post[]): readonly string[] => [
  ...posts.map((one) => one.organ),
  ...(organ === undefined ? [] : [organ]),
];

const isClear = (directory: Directory, person: Person, posts: readonly Post[]): boolean => {
  const units = unitsSaidOrHeld(person, posts);
  const exist = units.every((id) => directory.organs.some((one) => one.id === id));
  const areKnown = posts.length === postIdsOf(directory, person).length;
  return exist && areKnown && (units.length > 0 || person.standing === 'private');
};

const unitsOfPerson = (directory: Directory, person: Person): ReadonlySet<string> | undefined => {
  const { institution, led } = unitsOf(directory);
  const posts = heldPosts(directory, person);
  if (!isClear(directory, person, posts)) return undefined;
  const { organ, standing } = person;
  const mayLeadIt = standing === undefined || standing === 'leading-cadre';
  const said = mayLeadIt && !posts.some((one) => one.organ === organ) ? led : institution;
  return new Set([
    ...posts.flatMap((one) => (one.role === 'staff' ? institution : led)(one.organ)),
    ...posts.flatMap(({ oversees = [] }) => oversees.flatMap(led)),
    ...(organ === undefined ? [] : said(organ)),
  ]);
};

/** Whom an accusation of `subject` must not reach; `undefined` where nobody can say, so that it reaches nobody. */
export const unitsOfAccused = (directory: Directory, subject: Subject): ReadonlySet<string> | undefined => {
  if (subject.type === 'none') return undefined;
  if (subject.type === 'person') return unitsOfPerson(directory, subject);
  const exists = directory.organs.some(({ id }) => id === subject.organ);
  return subject.organ === undefined || !exists ? undefined : new Set(unitsOf(directory).led(subject.organ));
};

/** The institutions that a claim about `subject` complains of. */
export const institutionsComplainedOf = (directory: Directory, subject: Subject): ReadonlySet<string> => {
  const { institution } = unitsOf(directory);
  if (subject.type === 'none') return new Set();
  const posts = subject.type === 'person' ? heldPosts(directory, subject) : [];
  const units = unitsSaidOrHeld(subject as Person, posts);
  return new Set(units.flatMap(institution));
};

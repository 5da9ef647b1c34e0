import fc from 'fast-check';
import type { Directory, Organ, OrganKind, Post, Tenure } from '../../../src/domain/index.ts';
import { cites, optional, present, seldom, some } from './arbitrary.ts';

// A province, a city and two districts with a town each, with every organ that anything can be referred to, and then
// whatever the schema allows: organs that are missing, joined, merged, renamed, entered twice, hung elsewhere or in
// circles, second organs of a kind, sections, posts held together, ex officio, on secondment or by nobody.

const text = { 'zh-CN': '示例', en: 'example' };

export const places = [
  { id: 'prov', name: '示例省' },
  { id: 'city', name: '示例市', parent: 'prov' },
  { id: 'd1', name: '甲区', parent: 'city' },
  { id: 'd2', name: '乙区', parent: 'city' },
  { id: 't1', name: '甲镇', parent: 'd1' },
  { id: 't2', name: '乙镇', parent: 'd2' },
] as const;

const organ = (id: string, kind: OrganKind, place: string, rest: Partial<Organ> = {}): Organ => ({
  id,
  name: id,
  kind,
  place,
  ...rest,
});

const top: readonly Organ[] = [
  organ('sender', 'party-committee', 'prov'),
  organ('group', 'inspection-group', 'prov', { parent: 'sender' }),
  organ('office', 'inspection-office', 'prov', { parent: 'sender' }),
  organ('prov.discipline', 'discipline-organ', 'prov', { parent: 'sender' }),
];

const receiversOf = (place: string): readonly Organ[] => [
  organ(`${place}.discipline`, 'discipline-organ', place, { parent: `${place}.committee` }),
  organ(`${place}.organisation`, 'organisation-department', place, { parent: `${place}.committee` }),
  organ(`${place}.petitions`, 'petition-office', place, { parent: `${place}.committee` }),
  organ(`${place}.law`, 'political-legal-committee', place, { parent: `${place}.committee` }),
  organ(`${place}.police`, 'police', place, { parent: `${place}.government` }),
  organ(`${place}.ecology`, 'ecology-department', place, { parent: `${place}.government` }),
  organ(`${place}.procuratorate`, 'procuratorate', place),
  organ(`${place}.arbitration`, 'arbitration-commission', place, { parent: `${place}.government` }),
  organ(`${place}.reconsideration`, 'reconsideration-organ', place, { parent: `${place}.government` }),
];

const leadersOf = (place: string, above: string): readonly Organ[] => [
  organ(`${place}.committee`, 'party-committee', place, { parent: above }),
  organ(`${place}.government`, 'government', place, { parent: `${place}.committee` }),
  organ(`${place}.government-group`, 'party-group', place, {
    parent: `${place}.committee`,
    leads: `${place}.government`,
  }),
];

const unitsOf = (place: string, town: string): readonly Organ[] => [
  organ(`${place}.bureau`, 'department', place, { parent: `${place}.government` }),
  organ(`${place}.bureau-group`, 'party-group', place, {
    parent: `${place}.committee`,
    leads: `${place}.bureau`,
  }),
  organ(`${place}.bureau-section`, 'section', place, { parent: `${place}.bureau`, name: '办公室' }),
  organ(`${place}.discipline-section`, 'section', place, { parent: `${place}.discipline`, name: '办公室' }),
  organ(`${town}.committee`, 'party-work-committee', town, {
    parent: `${place}.committee`,
    leads: `${town}.office`,
  }),
  organ(`${town}.office`, 'subdistrict-office', town, { parent: `${place}.government` }),
];

const receivers = ['city', 'd1', 'd2'].flatMap(receiversOf);

/** Organs that every directory has, so that a mandate may name them. */
const fixed: readonly Organ[] = [
  ...top,
  ...leadersOf('city', 'sender'),
  ...leadersOf('d1', 'city.committee'),
  ...leadersOf('d2', 'city.committee'),
  ...unitsOf('d1', 't1'),
  ...unitsOf('d2', 't2'),
];

const all = [...fixed, ...receivers];

export const organIds = all.map(({ id }) => id);
export const fixedOrganIds = fixed.map(({ id }) => id);

const committeeOf = (place: string): string =>
  ({ prov: 'sender', city: 'city.committee', t1: 'd1.committee', t2: 'd2.committee' })[place] ??
  `${place}.committee`;

const leading: ReadonlySet<string> = new Set(['party-committee', 'government', 'party-group']);

const postsOf = ({ id, kind, place }: Organ): readonly Post[] => {
  const managedBy = committeeOf(place);
  const post = (name: string, role: Post['role'], leadingCadre: boolean): Post => ({
    id: `${id}.${name}`,
    title: `${id}.${name}`,
    organ: id,
    role,
    leadingCadre,
    managedBy,
  });
  return [
    post('head', 'principal', true),
    ...(leading.has(kind) ? [post('member', 'member', true)] : []),
    post('clerk', 'staff', false),
  ];
};

export const postIds = all.flatMap(postsOf).map(({ id }) => id);
export const fixedPostIds = fixed.flatMap(postsOf).map(({ id }) => id);
export const persons = ['jia', 'yi', 'bing', 'ding'];

export const days = ['2015-06-01', '2018-01-01', '2020-03-15', '2022-07-01', '2023-12-31', '2024-08-10'];
const day = some(...days);

const anOrgan = some(...organIds);

/** What makes one organ other than it is by default. */
const changes: fc.Arbitrary<(organ: Organ, other: Organ) => Organ> = fc.oneof(
  fc.constant((one: Organ, other: Organ) => ({ ...one, parent: other.id })),
  fc.constant((one: Organ, other: Organ) => ({ ...one, leads: other.id })),
  day.map((until) => (one: Organ, other: Organ) => ({ ...one, until, successor: other.id })),
  day.map((until) => (one: Organ) => ({ ...one, until })),
  fc.constant((one: Organ, other: Organ) => ({ ...one, name: other.name, place: other.place })),
  fc.constant((one: Organ, other: Organ) => ({ ...one, aliases: [other.name], place: other.place })),
  fc.constant((one: Organ, other: Organ) => ({
    ...one,
    formerNames: [{ name: other.name }],
    place: other.place,
  })),
  fc.constant((one: Organ) => ({ ...one, uscc: '11990101MB1A2B3C4D' })),
  fc.constant((one: Organ, other: Organ) => ({ ...one, kind: other.kind })),
);

interface Change {
  readonly at: string;
  readonly other: string;
  readonly change: (organ: Organ, other: Organ) => Organ;
}

const changed = (organs: readonly Organ[], { at, other, change }: Change): readonly Organ[] => {
  const partner = organs.find(({ id }) => id === other);
  return partner === undefined ? organs : organs.map((one) => (one.id === at ? change(one, partner) : one));
};

/** A second organ of a kind in a place (a park's own discipline office), or a section of any organ. */
const added: fc.Arbitrary<Organ> = fc
  .record({
    id: some('second.a', 'second.b'),
    kind: some(...receivers.slice(0, 9).map(({ kind }) => kind), 'section', 'section', 'discipline-organ'),
    place: some('city', 'd1', 'd2', 't1'),
    parent: optional(anOrgan, 5),
    name: optional(some('办公室', ...organIds), 1),
  })
  .map(({ name, ...rest }) => present<Organ>({ ...rest, name: name ?? rest.id }));

const organs = fc
  .record({
    missing: fc.subarray(
      receivers.map(({ id }) => id),
      { maxLength: 8 },
    ),
    added: fc.uniqueArray(added, { maxLength: 2, selector: ({ id }) => id }),
    changes: fc.array(fc.record({ at: anOrgan, other: anOrgan, change: changes }), { maxLength: 4 }),
  })
  .map(({ missing, added: more, changes: made }) =>
    made.reduce(changed, [...all.filter(({ id }) => !missing.includes(id)), ...more]),
  );

const postChanges = fc.array(
  fc.record({
    at: some(...postIds),
    rest: fc.oneof(
      fc.record({ leadingCadre: optional(fc.boolean()) }),
      fc.record({ managedBy: optional(anOrgan) }),
      fc.record({ exOfficio: fc.subarray(postIds, { minLength: 1, maxLength: 2 }) }),
      fc.record({ oversees: fc.subarray(organIds, { minLength: 1, maxLength: 2 }) }),
      fc.record({ role: some('principal' as const, 'member' as const, 'staff' as const) }),
    ),
  }),
  { maxLength: 5 },
);

const tenure: fc.Arbitrary<Tenure> = fc
  .record({
    person: some(...persons),
    post: some(...postIds),
    from: optional(day),
    until: seldom(day, 2),
    acting: seldom(fc.boolean()),
  })
  .filter(({ from, until }) => from === undefined || until === undefined || from < until)
  .map((one) => present<Tenure>(one));

const register = fc
  .record({ complete: fc.boolean(), posts: fc.subarray(fixedPostIds, { maxLength: 4 }) })
  .map((one) => ({ cites, ...one }));

const headed = {
  kind: 'directory' as const,
  id: 'example',
  version: '1',
  title: text,
  sources: { notice: { title: text, verified: true } },
  generation: 1,
  asOf: '2024-07-01',
  places: [...places],
  persons: persons.map((id) => ({ id, name: id })),
};

/** A directory of that city, sound or not. */
export const directories: fc.Arbitrary<Directory> = fc
  .record({
    organs,
    postChanges,
    tenures: fc.array(tenure, { maxLength: 7 }),
    keyPosts: optional(register),
  })
  .map(({ organs: own, postChanges: made, tenures, keyPosts }) => {
    const byDefault = own.flatMap(postsOf);
    const posts = made.reduce(
      (sofar, { at, rest }) =>
        sofar.map((post) => (post.id === at ? present<Post>({ ...post, ...rest }) : post)),
      byDefault,
    );
    return { ...headed, organs: [...own], posts, tenures, ...(keyPosts && { keyPosts }) } as Directory;
  });

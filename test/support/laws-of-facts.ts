import fc from 'fast-check';
import { expect } from 'vitest';
import type { Directory, Mandate, Target } from '../../src/domain/index.ts';
import { aTarget, decided, limbs, persons, postIds, selectors, type World, worlds } from './worlds.ts';

/** A world and the same with more in the remit. */
type Widening = (world: World) => World;

const withTargets = (world: World, change: (targets: readonly Target[]) => readonly Target[]): World => ({
  ...world,
  mandate: { ...world.mandate, targets: [...change(world.mandate.targets)] } as Mandate,
});

const inOne =
  (place: number, widen: (target: Target) => Target): Widening =>
  (world) =>
    withTargets(world, (targets) =>
      targets.map((one, i) => (i === place % targets.length ? widen(one) : one)),
    );

const withLimbs = (
  target: Target,
  change: (all: Target['scope']['limbs']) => Target['scope']['limbs'],
): Target => ({
  ...target,
  scope: { ...target.scope, limbs: change(target.scope.limbs) },
});

const withPost = (world: World, person: string, post: string): World => ({
  ...world,
  directory: {
    ...world.directory,
    tenures: [...world.directory.tenures, { person, post, from: '2012-01-01' }],
  } as Directory,
});

const place = fc.nat(2);

const widenings: fc.Arbitrary<Widening> = fc.oneof(
  fc.tuple(aTarget, place).map(
    ([added, at]): Widening =>
      (world) =>
        withTargets(world, (targets) => [...targets.slice(0, at), added, ...targets.slice(at)]),
  ),
  fc
    .tuple(limbs, place)
    .map(([added, at]) => inOne(at, (target) => withLimbs(target, (all) => [...all, added]))),
  fc
    .tuple(selectors, place)
    .map(([added, at]) =>
      inOne(at, (target) =>
        withLimbs(target, ([first, ...rest]) => [
          { ...(first as (typeof rest)[number]), selectors: [...(first?.selectors ?? []), added] },
          ...rest,
        ]),
      ),
    ),
);

const wider = fc.property(worlds, widenings, (world, widen) => {
  fc.pre(decided(world) === 'in-scope');
  expect(decided(widen(world))).toBe('in-scope');
});

const furtherPost = fc.property(
  worlds,
  fc.constantFrom(...persons),
  fc.constantFrom(...postIds),
  (world, person, post) => {
    const about = { ...world, matter: { ...world.matter, subject: { type: 'person' as const, person } } };
    fc.pre(decided(about) === 'in-scope');
    const alone = { ...about, directory: { ...about.directory, tenures: [] } };
    fc.pre(decided(withPost(alone, person, post)) === 'in-scope');
    expect(decided(withPost(about, person, post))).toBe('in-scope');
  },
);

const shuffled = <T>(items: readonly T[], order: readonly number[]): T[] =>
  items
    .map((item, i) => ({ item, at: order[i % order.length] as number }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);

const permuted = fc.property(
  worlds,
  fc.array(fc.nat(1_000), { minLength: 20, maxLength: 20 }),
  (world, order) => {
    const { directory, mandate, matter } = world;
    const mix = <T>(items: readonly T[]): T[] => shuffled(items, order);
    const { subject } = matter;
    const mixed: World = {
      ...world,
      directory: {
        ...directory,
        places: mix(directory.places),
        organs: mix(directory.organs),
        posts: mix(directory.posts),
        persons: mix(directory.persons),
        tenures: mix(directory.tenures),
      },
      mandate: {
        ...mandate,
        channels: mix(mandate.channels),
        targets: mix(
          mandate.targets.map((target) => ({
            ...target,
            ...(target.organs && { organs: mix(target.organs) }),
            ...withLimbs(target, mix),
          })),
        ),
      },
      matter: {
        ...matter,
        subject: 'posts' in subject && subject.posts ? { ...subject, posts: mix(subject.posts) } : subject,
      },
    };
    expect(decided(mixed)).toBe(decided(world));
  },
);

/** One known input, made unknown; the world itself where it is unknown already. */
type Blanking = (world: World) => World;

const without = <T extends object>(value: T, key: string): T =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)) as T;

/**
 * Fields of which an absent one is unknown. Left out are those whose absence says something: that a matter happened
 * on one day (`through`), a tenure lasts (`until`) or began
 * before the directory's date (`from`, of one that began later), a unit is under none (`parent`), a window has no edge.
 */
const blankings: readonly Blanking[] = [
  ...[
    'kind',
    'disciplines',
    'field',
    'remedy',
    'abuseOfJudicialPower',
    'specific',
    'conduct',
    'codes',
    'knownSince',
  ].map(
    (key): Blanking =>
      (world) => ({ ...world, matter: without(world.matter, key) }),
  ),
  ...['from', 'place'].map(
    (key): Blanking =>
      (world) => {
        const { conduct } = world.matter;
        return conduct === undefined
          ? world
          : { ...world, matter: { ...world.matter, conduct: without(conduct, key) } };
      },
  ),
  (world) => ({ ...world, matter: { ...world.matter, subject: { type: 'person' } } }),
  ...['posts', 'standing', 'organ'].map(
    (key): Blanking =>
      (world) => {
        const { subject } = world.matter;
        return { ...world, matter: { ...world.matter, subject: without(subject, key) } };
      },
  ),
  ...['id', 'startedAt', 'postmark', 'sealedAtClosing'].map(
    (key): Blanking =>
      (world) => ({
        ...world,
        report: { ...world.report, channel: without(world.report.channel, key) },
      }),
  ),
  (world) => ({ ...world, report: { ...world.report, reporter: {} } }),
  (world) => ({ ...world, directory: without(world.directory, 'keyPosts') }),
  ...['leadingCadre', 'managedBy'].flatMap((key) =>
    Array.from(
      { length: 10 },
      (_, at): Blanking =>
        ({ directory, ...world }) => ({
          ...world,
          directory: {
            ...directory,
            posts: directory.posts.map((one, i) => (i === at ? without(one, key) : one)),
          },
        }),
    ),
  ),
  ...Array.from(
    { length: 5 },
    (_, at): Blanking =>
      ({ directory, ...world }) => ({
        ...world,
        directory: {
          ...directory,
          tenures: directory.tenures.map((one, i) =>
            i === at && (one.from ?? '') <= directory.asOf ? without(one, 'from') : one,
          ),
        },
      }),
  ),
];

const blanked = fc.property(
  worlds,
  fc.array(fc.constantFrom(...blankings), { minLength: 1, maxLength: 2 }),
  (world, blanks) => {
    const before = decided(world);
    fc.pre(before !== 'undetermined');
    const after = decided(blanks.reduce((left, blank) => blank(left), world));
    if (after !== 'undetermined') expect(after.split(' ')[0]).toBe(before.split(' ')[0]);
  },
);

interface Law {
  readonly name: string;
  readonly property: fc.IProperty<never>;
  /** In the gate; worlds in which a law says something are rarer for some than for others. */
  readonly runs: number;
}

/** What holds between answers, whatever the documents and the report. */
export const lawsOfFacts = [
  { name: 'a wider remit takes nothing out of scope', property: wider, runs: 60 },
  { name: 'a further covered post takes nothing out of scope', property: furtherPost, runs: 10 },
  { name: 'the order of no list changes an answer', property: permuted, runs: 1000 },
  {
    name: 'an input made unknown never turns in scope into a referral, nor a referral into in scope',
    property: blanked,
    runs: 1000,
  },
] as unknown as readonly Law[];

import fc from 'fast-check';
import type { MatterParticulars } from '../../../src/domain/derive/facts-under.ts';
import {
  type Directory,
  type Organ,
  organKinds,
  type Post,
} from '../../../src/domain/directory/directory.ts';
import { matterKinds } from '../../../src/domain/report/matter.ts';
import type { Subject } from '../../../src/domain/report/subject.ts';
import { directoryOf } from './directories.ts';

const ids = (letter: string, n: number): readonly string[] =>
  Array.from({ length: n }, (_, i) => `${letter}${i}`);

/** Mostly an id that exists; now and then one that does not. */
const someId = (known: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 80, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: fc.constant('nowhere') },
  );

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

/** So seldom that most organs stay bodies apart. */
const seldom = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const day = fc.constantFrom('2020-01-01', '2022-01-01', '2024-01-01', '2024-07-01');

const without = <T extends object>(object: T): T =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;

// Kinds that receivers are of, so that searches find something.
const kinds = ['police', 'petition-office', 'discipline-organ', 'inspection-office', 'section'] as const;

/** Few enough that organs share them. */
const someName = fc.constantFrom(...ids('n', 40));

const formerNames = fc.option(
  fc.array(
    someName.map((name) => ({ name })),
    { minLength: 1, maxLength: 2 },
  ),
  { nil: undefined, freq: 2 },
);

const organs = (names: readonly string[], places: readonly string[]): fc.Arbitrary<Organ[]> =>
  fc.tuple(
    ...names.map((id) =>
      fc
        .record({
          id: fc.constant(id),
          name: someName,
          aliases: fc.option(fc.array(someName, { minLength: 1, maxLength: 2 }), { nil: undefined, freq: 2 }),
          formerNames,
          uscc: fc.option(fc.constantFrom(...ids('code', 20)), { nil: undefined, freq: 2 }),
          kind: fc.oneof(fc.constantFrom(...kinds), fc.constantFrom(...organKinds)),
          place: someId(places),
          // Any organ may be above any other: circles are to be survived.
          parent: maybe(someId(names)),
          leads: seldom(someId(names)),
          successor: seldom(someId(names)),
          until: fc.option(day, { nil: undefined, freq: 3 }),
        })
        .map((organ) => without(organ) as Organ),
    ),
  );

const posts = (names: readonly string[], organNames: readonly string[]): fc.Arbitrary<Post[]> =>
  fc.tuple(
    ...names.map((id) =>
      fc
        .record({
          id: fc.constant(id),
          title: fc.constant(id),
          organ: someId(organNames),
          role: fc.constantFrom('principal' as const, 'member' as const, 'staff' as const),
          managedBy: maybe(someId(organNames)),
          exOfficio: fc.option(fc.array(someId(names), { maxLength: 2 }), { nil: undefined, freq: 4 }),
          oversees: fc.option(fc.array(someId(organNames), { maxLength: 2 }), { nil: undefined, freq: 4 }),
        })
        .map((post) => without(post) as Post),
    ),
  );

/** A directory of up to twelve organs, in no order and with mistakes in it, and what its names are. */
export const randomWorlds = fc
  .record({
    organNames: fc.integer({ min: 1, max: 12 }).map((n) => ids('o', n)),
    placeNames: fc.integer({ min: 1, max: 4 }).map((n) => ids('p', n)),
    postNames: fc.integer({ min: 1, max: 6 }).map((n) => ids('post', n)),
  })
  .chain(({ organNames, placeNames, postNames }) =>
    fc
      .record({
        organs: organs(organNames, placeNames),
        posts: posts(postNames, organNames),
        places: fc.tuple(
          ...placeNames.map((id) =>
            maybe(someId(placeNames)).map((parent) => without({ id, name: id, parent })),
          ),
        ),
        tenures: fc.array(
          fc
            .record({
              person: fc.constantFrom('a', 'b', 'c'),
              post: someId(postNames),
              from: maybe(day),
              until: maybe(day),
            })
            .map(without),
          { maxLength: 6 },
        ),
      })
      .map((parts) => directoryOf(parts as Partial<Directory>)),
  );

/** A subject of a matter in a world. */
const subjectsOf = ({ organs: all, posts: held }: Directory): fc.Arbitrary<Subject> => {
  const organ = maybe(someId(all.map(({ id }) => id)));
  const person = fc
    .record({
      type: fc.constant('person' as const),
      person: maybe(fc.constantFrom('a', 'b', 'c', 'stranger')),
      posts: fc.option(fc.array(someId(held.map(({ id }) => id)), { maxLength: 2 }), {
        nil: undefined,
        freq: 3,
      }),
      organ: fc.option(organ, { nil: undefined, freq: 3 }),
      standing: maybe(fc.constantFrom('leading-cadre' as const, 'official' as const, 'private' as const)),
    })
    .map(without);
  const body = fc.record({ type: fc.constant('body' as const), organ }).map(without);
  return fc.oneof(
    { weight: 4, arbitrary: person },
    { weight: 2, arbitrary: body },
    { weight: 1, arbitrary: fc.constant({ type: 'none' as const }) },
  ) as fc.Arbitrary<Subject>;
};

/** The matters of one report in a world. */
export const mattersOf = (directory: Directory): fc.Arbitrary<readonly MatterParticulars[]> =>
  fc.array(
    fc
      .record({
        subject: subjectsOf(directory),
        kind: maybe(fc.constantFrom(...matterKinds)),
        decidedBy: maybe(someId(directory.organs.map(({ id }) => id))),
        conduct: maybe(fc.record({ place: fc.constantFrom(...directory.places.map(({ id }) => id)) })),
      })
      .map((matter) => without(matter) as MatterParticulars),
    { minLength: 1, maxLength: 2 },
  );

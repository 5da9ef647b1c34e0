import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MatterParticulars } from '../../../src/domain/derive/facts-under.ts';
import type { Directory, Post } from '../../../src/domain/directory/directory.ts';
import {
  barredFromDangers,
  dangerRole,
  type Telling,
  whoIsTold,
} from '../../../src/domain/receivers/told-of-danger.ts';
import { directoryOf, errandOf, organOf, postOf } from './directories.ts';
import { accusing, forbidden, isUnknown } from './own-unit-law.ts';
import { mattersOf, randomWorlds } from './random-worlds.ts';

const isLong = process.env['GUANXIA_LONG'] !== undefined;

const day = '2024-06-01';

/** The posts of a person on the day, or perhaps then, and every post that comes with one of these: filled up. */
const postsOn = ({ posts, tenures }: Directory, person: string): readonly Post[] => {
  const held = tenures.filter(
    ({ person: who, from = day, until = '9999-12-31' }) => who === person && from <= day && day < until,
  );
  let ids: readonly string[] = held.map(({ post }) => post);
  for (;;) {
    const more = posts.filter(
      ({ id }) =>
        !ids.includes(id) && posts.some((post) => ids.includes(post.id) && post.exOfficio?.includes(id)),
    );
    if (more.length === 0) return posts.filter(({ id }) => ids.includes(id));
    ids = [...ids, ...more.map(({ id }) => id)];
  }
};

/** Whether somebody who may head the organ may serve in one that the law names. */
const isHeadedFrom = (directory: Directory, organ: string, law: ReadonlySet<string>): boolean =>
  [...new Set(directory.tenures.map(({ person }) => person))]
    .map((person) => postsOn(directory, person))
    .some(
      (posts) =>
        posts.some((post) => post.role === 'principal' && post.organ === organ) &&
        posts.some((post) => law.has(post.organ)),
    );

const everybodyTold = (directory: Directory, group: string, matters: readonly MatterParticulars[]) => {
  const errand = errandOf(directory, { subject: { type: 'none' } }, { sender: group, day });
  const mandate = { ...errand.mandate, group: { ...errand.mandate.group, organ: group } };
  const barred = barredFromDangers(errand.index, matters, day);
  return matters.flatMap((matter) =>
    dangerRole.options.map((role) => whoIsTold(role, { ...errand, mandate, matter }, barred)),
  );
};

const reports = randomWorlds.chain((world) =>
  fc.record({
    directory: fc.constant({
      ...world,
      persons: ['a', 'b', 'c'].map((id) => ({ id, name: id })),
    } satisfies Directory),
    matters: mattersOf(world),
    group: fc.constantFrom(...world.organs.map(({ id }) => id)),
  }),
);

/** What of a telling is against the law. */
const breachesOf = (directory: Directory, telling: Telling, law: ReadonlySet<string>): readonly string[] => {
  if ('asked' in telling) return telling.asked.candidates.filter((organ) => law.has(organ));
  const { organ, head } = telling.told;
  const units = head === undefined ? [] : postsOn(directory, head.person).map((post) => post.organ);
  return [
    ...[organ, ...units].filter((one) => law.has(one)),
    ...(isHeadedFrom(directory, organ, law) ? [`headed: ${organ}`] : []),
  ];
};

describe('any directory, with circles and mistakes in it, and any report of a danger', () => {
  it('nobody is told who is in a unit of, led by or one of those accused, and it is told or asked', () => {
    const all: Telling[] = [];
    fc.assert(
      fc.property(reports, ({ directory, matters, group }) => {
        const concerned = accusing(matters);
        const law = forbidden(directory, concerned);
        const tellings = everybodyTold(directory, group, matters);
        expect(tellings).toHaveLength(2 * matters.length);
        expect(tellings.flatMap((one) => breachesOf(directory, one, law))).toStrictEqual([]);
        const isOpen = concerned.some((matter) => isUnknown(directory, matter));
        if (isOpen) expect(tellings.filter((one) => 'told' in one)).toStrictEqual([]);
        all.push(...tellings);
      }),
      { numRuns: isLong ? 300_000 : 800 },
    );
    const told = all.flatMap((one) => ('told' in one ? [one.told] : []));
    expect(Math.min(told.length, all.length - told.length)).toBeGreaterThan(200);
    expect(told.filter(({ passedOver }) => passedOver.length > 0).length).toBeGreaterThan(5);
    expect(told.filter(({ head }) => head !== undefined).length).toBeGreaterThan(5);
  }, 3_600_000);
});

describe('a danger in a district', () => {
  const world = directoryOf({
    places: [
      { id: 'p0', name: 'p0', parent: 'p1' },
      { id: 'p1', name: 'p1' },
    ],
    organs: [
      organOf('sender', { kind: 'party-committee', place: 'p1' }),
      organOf('office', { kind: 'inspection-office', place: 'p1', parent: 'sender' }),
      organOf('group', { kind: 'inspection-group', place: 'p1', parent: 'office' }),
      organOf('government', { kind: 'government' }),
      organOf('police', { kind: 'police', parent: 'government' }),
      organOf('city-police', { kind: 'police', place: 'p1' }),
    ],
    posts: [
      postOf('leader', 'group', { role: 'principal' }),
      postOf('vice-head', 'government', { role: 'member', exOfficio: ['police-chief'] }),
      postOf('police-chief', 'police', { role: 'principal' }),
      postOf('clerk', 'government'),
    ],
    persons: [
      { id: 'a', name: '甲' },
      { id: 'b', name: '乙' },
    ],
    tenures: [
      { person: 'a', post: 'leader' },
      { person: 'b', post: 'vice-head' },
    ],
  });

  const told = (matter: MatterParticulars) =>
    everybodyTold(world, 'group', [matter]).map((one) =>
      'told' in one ? [one.told.organ, one.told.head?.name] : one.asked.question.en,
    );

  it.each<[string, MatterParticulars, readonly unknown[]]>([
    [
      'a claim',
      { subject: { type: 'none' }, kind: 'claim' },
      [
        ['group', '甲'],
        ['police', '乙'],
      ],
    ],
    [
      'the leader of the group',
      { subject: { type: 'person', person: 'a' }, kind: 'misconduct' },
      [
        ['office', undefined],
        ['city-police', undefined],
      ],
    ],
    [
      'the chief of police, who holds the post ex officio',
      { subject: { type: 'person', posts: ['police-chief'] }, kind: 'misconduct' },
      [
        ['group', '甲'],
        ['city-police', undefined],
      ],
    ],
    [
      'a clerk of the government, in which the chief of police serves',
      { subject: { type: 'person', posts: ['clerk'] }, kind: 'misconduct' },
      [
        ['group', '甲'],
        ['city-police', undefined],
      ],
    ],
    [
      'the police, who did nothing about a complaint',
      { subject: { type: 'body', organ: 'police' }, kind: 'claim' },
      [
        ['group', '甲'],
        ['city-police', undefined],
      ],
    ],
  ])('about %s', (_, matter, expected) => {
    expect(told(matter)).toStrictEqual(expected);
  });

  it('about somebody unknown is told to nobody, and says why it asks', () => {
    const why =
      'the accused’s unit is not known, so no receiver can be cleared of being it: which unit is it?';
    expect(told({ subject: { type: 'person' }, kind: 'misconduct' })).toStrictEqual([
      `who is told of the danger, in place of the group’s leader? (${why})`,
      `which police are told of the danger? (${why})`,
    ]);
  });
});

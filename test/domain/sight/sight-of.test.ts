import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sightBefore } from '../../../src/app/determine.ts';
import { documentsFrom } from '../../../src/app/documents/documents.ts';
import { numbered } from '../../../src/app/jurisdiction.ts';
import type { Directory, IncomingReport } from '../../../src/domain/index.ts';
import type { Confirmation } from '../../../src/domain/report/confirmation.ts';
import { maySee, nameOfSight, type SightName } from '../../../src/domain/sight/sight.ts';
import { inspectionRules } from '../../support/shipped.ts';
import { calendar, incoming, mandate, directory as small } from '../../support/small-world.ts';

type Subject = IncomingReport['matters'][number]['subject'];
type Matter = IncomingReport['matters'][number];

/** The small world, with people of the group, of another group of the same sender, of its office and above. */
const directory: Directory = {
  ...small,
  organs: [
    ...small.organs,
    { id: 'group-office', name: '巡视组办公室', kind: 'section', place: 'province', parent: 'group' },
    { id: 'second-group', name: '第二巡视组', kind: 'inspection-group', place: 'province', parent: 'sender' },
    { id: 'government', name: '示例省政府', kind: 'government', place: 'province', parent: 'sender' },
    {
      id: 'district-group',
      name: '区委巡察组',
      kind: 'inspection-group',
      place: 'district',
      parent: 'committee',
    },
  ],
  posts: [
    ...small.posts,
    { id: 'leader', title: '组长', organ: 'group', role: 'principal' },
    { id: 'typist', title: '工作人员', organ: 'group-office', role: 'staff', leadingCadre: false },
    { id: 'second-leader', title: '组长', organ: 'second-group', role: 'principal' },
    { id: 'office-head', title: '主任', organ: 'office', role: 'principal' },
    { id: 'first-secretary', title: '书记', organ: 'sender', role: 'principal' },
    { id: 'governor', title: '副省长', organ: 'government', role: 'member' },
    { id: 'district-inspector', title: '组长', organ: 'district-group', role: 'principal' },
  ],
  persons: [...small.persons, { id: 'zu', name: '组' }, { id: 'lao', name: '老' }, { id: 'shu', name: '书' }],
  tenures: [
    ...small.tenures,
    { person: 'zu', post: 'leader', from: '2023-01-01' },
    { person: 'lao', post: 'leader', from: '2019-01-01', until: '2022-12-31' },
    { person: 'lao', post: 'chief', from: '2023-01-01' },
    { person: 'shu', post: 'first-secretary', from: '2022-01-01' },
  ],
};

const documents = documentsFrom({ mandate, directory, calendar, ruleSet: inspectionRules });

const sightOf = (...matters: readonly Matter[]): SightName =>
  nameOfSight(sightBefore(documents, numbered(incoming({ matters: [...matters] }))));

const about = (subject: Subject, more: Partial<Matter> = {}): Matter => ({
  subject,
  kind: 'misconduct',
  ...more,
});
const post = (id: string): Subject => ({ type: 'person', posts: [id] });
const person = (id: string): Subject => ({ type: 'person', person: id });

describe('who may see a report', () => {
  it.each<[string, Subject]>([
    ['a member of the inspected committee', person('jia')],
    ['a clerk of the district', post('clerk')],
    ['a bureau', { type: 'body', organ: 'bureau' }],
    ['an inspector of the district’s own group', post('district-inspector')],
    ['a private person', { type: 'person', standing: 'private' }],
    ['somebody of a bureau', { type: 'person', organ: 'bureau', standing: 'official' }],
  ])('is everybody of the group for %s', (_, subject) => expect(sightOf(about(subject))).toBe('mandate'));

  it.each<[string, Subject]>([
    ['its leader by post', post('leader')],
    ['its leader by name', person('zu')],
    ['staff of its office', post('typist')],
    ['the group as a body', { type: 'body', organ: 'group' }],
    ['somebody said to be in it', { type: 'person', organ: 'group', standing: 'official' }],
    ['a former leader who holds a post of the district now', person('lao')],
    ['another group of the same sender', post('second-leader')],
  ])('is not the group for %s', (_, subject) => expect(sightOf(about(subject))).toBe('group'));

  it.each<[string, Subject]>([
    ['the head of the office that leads the groups', post('office-head')],
    ['the secretary who sent it, by post', post('first-secretary')],
    ['the secretary who sent it, by name', person('shu')],
    ['the committee that sent it', { type: 'body', organ: 'sender' }],
    ['a deputy governor', post('governor')],
  ])('is nobody whom the sender leads for %s', (_, subject) =>
    expect(sightOf(about(subject))).toBe('above-the-group'),
  );

  it.each<[string, Subject, Partial<Matter>]>([
    ['a person of whom nothing is known', { type: 'person' }, {}],
    ['an accusation that names nobody', { type: 'none' }, {}],
    ['a body that is not named', { type: 'body' }, {}],
    ['an id that the directory does not have', person('nobody'), {}],
    [
      'a post that the directory does not have, in a unit that it has',
      { type: 'person', organ: 'bureau', posts: ['nothing'] },
      {},
    ],
    ['somebody unknown in a claim', { type: 'person' }, { kind: 'claim' }],
  ])('is not settled for %s', (_, subject, more) => expect(sightOf(about(subject, more))).toBe('unsettled'));

  it('is everybody for a suggestion about nobody', () =>
    expect(sightOf(about({ type: 'none' }, { kind: 'suggestion' }))).toBe('mandate'));

  it('is not the group for a claim or a suggestion about the group', () =>
    expect(
      ['claim', 'suggestion'].map((kind) => sightOf(about(post('leader'), { kind: kind as 'claim' }))),
    ).toStrictEqual(['group', 'group']));

  it('is settled by what somebody confirmed, and not by half of it', () => {
    const confirmed = (...facts: readonly Confirmation['fact'][]) =>
      facts.map((fact) => ({ fact, holds: false, source: '组织部门', on: '2024-09-01', approvedBy: 'wang' }));
    const somebody: Subject = { type: 'person' };
    const both = confirmed('subject.inspector', 'subject.above-target');
    expect(sightOf(about(somebody, { confirmed: both }))).toBe('mandate');
    expect(sightOf(about(somebody, { confirmed: confirmed('subject.inspector') }))).toBe('unsettled');
  });

  it('is one for the whole letter, the strongest of its matters', () => {
    const harmless = about(person('jia'));
    expect(sightOf(harmless, about(post('leader')))).toBe('group');
    expect(sightOf(about(post('leader')), about(post('first-secretary')))).toBe('above-the-group');
    expect(sightOf(about(post('leader')), about({ type: 'person' }))).toBe('unsettled');
    expect(sightOf(about(post('first-secretary')), about({ type: 'person' }))).toBe('above-the-group');
  });
});

describe('who may see a report, by law', () => {
  const ids = directory.posts.map(({ id }) => id);
  const subject = fc.oneof(
    fc.constantFrom(...ids).map(post),
    fc.constantFrom(...directory.persons.map(({ id }) => id), 'nobody').map(person),
    fc
      .constantFrom(...directory.organs.map(({ id }) => id))
      .map((organ): Subject => ({ type: 'body', organ })),
    fc.constantFrom<Subject>({ type: 'person' }, { type: 'none' }, { type: 'person', standing: 'private' }),
  );
  const matter = fc.record({
    subject,
    kind: fc.constantFrom<Matter['kind']>('misconduct', 'claim', 'suggestion', undefined),
  }) as fc.Arbitrary<Matter>;
  const matters = fc.array(matter, { minLength: 1, maxLength: 3 });
  const seen = (of: readonly Matter[]) =>
    (['group', 'sender'] as const).filter((reader) => maySee(reader, sightOf(...of)));

  it('never widens by one more matter', () =>
    fc.assert(
      fc.property(matters, matter, (some, more) => {
        expect(seen(some)).toStrictEqual(expect.arrayContaining(seen([...some, more])));
      }),
    ));

  it('does not hang on the order of matters', () =>
    fc.assert(
      fc.property(matters, (some) => {
        expect(sightOf(...some.toReversed())).toBe(sightOf(...some));
      }),
    ));

  it('never lets a reader see what becomes unknown, where nobody is known', () =>
    fc.assert(
      fc.property(matters, fc.nat(), (some, n) => {
        const blank = some.map((one, i) =>
          i === n % some.length ? { ...one, subject: { type: 'person' as const } } : one,
        );
        expect(seen(blank)).toStrictEqual([]);
      }),
    ));

  /** Whose side somebody is on, by walking the raw directory: up from the group, and down from every post ever held. */
  const reach = (start: readonly string[], next: (id: string) => readonly string[]): ReadonlySet<string> => {
    const all = new Set(start);
    for (const id of all) for (const one of next(id)) all.add(one);
    return all;
  };
  const parentOf = (id: string) =>
    directory.organs.flatMap((one) => (one.id === id && one.parent ? [one.parent] : []));
  const below = (id: string) => directory.organs.flatMap((one) => (one.parent === id ? [one.id] : []));

  it('is never the group where a path of the directory leads from the accused to it', () => {
    const up = reach(['group'], parentOf);
    for (const held of directory.posts) {
      const led = held.role === 'staff' ? reach([held.organ], parentOf) : reach([held.organ], below);
      const isOfGroup = led.has('group') || up.has(held.organ);
      if (isOfGroup)
        expect([held.id, maySee('group', sightOf(about(post(held.id))))]).toStrictEqual([held.id, false]);
    }
  });
});

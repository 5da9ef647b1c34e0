import { describe, expect, it } from 'vitest';
import { organKinds, organsNamedBy, upward } from '../../src/domain/index.ts';
import { exampleDirectory, exampleIndex, exampleMandate, jinshuiMandate } from '../support/data-files.ts';

const { places, organs, posts, persons, tenures, keyPosts, asOf } = exampleDirectory;

const idsOf = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);
const missing = (ids: readonly (string | undefined)[], known: readonly string[]): readonly string[] =>
  ids.filter((id): id is string => id !== undefined && !known.includes(id));

describe('the directory of the fictional district', () => {
  it.each([
    ['places', places],
    ['organs', organs],
    ['posts', posts],
    ['persons', persons],
  ] as const)('names each of its %s once', (_what, items) => {
    expect(new Set(idsOf(items)).size).toBe(items.length);
  });

  it('refers to nothing that it does not have', () => {
    const managers = posts.map(({ managedBy }) => managedBy);
    expect({
      places: missing(
        [...places.map(({ parent }) => parent), ...organs.map(({ place }) => place)],
        idsOf(places),
      ),
      organs: missing(
        [
          ...organs.flatMap(({ parent, leads }) => [parent, leads]),
          ...posts.flatMap(({ organ, oversees = [] }) => [organ, ...oversees]),
          ...managers,
        ],
        idsOf(organs),
      ),
      posts: missing(
        [
          ...posts.flatMap(({ exOfficio = [] }) => exOfficio),
          ...tenures.map(({ post }) => post),
          ...(keyPosts?.posts ?? []),
        ],
        idsOf(posts),
      ),
      persons: missing(
        tenures.map(({ person }) => person),
        idsOf(persons),
      ),
    }).toStrictEqual({ places: [], organs: [], posts: [], persons: [] });
    expect(managers).not.toContain(undefined);
  });

  it('has what the mandate names', () => {
    const { targets } = exampleMandate;
    const named = organsNamedBy(exampleMandate);
    expect(missing(named, idsOf(organs))).toStrictEqual([]);
    expect(upward(exampleIndex, targets[0]?.place ?? '')).toStrictEqual(['990101', '9901', '99', 'cn']);
  });

  it('has organs of every kind', () => {
    const kinds = new Set(organs.map(({ kind }) => kind));
    const elsewhere = ['section', 'oversight-body'];
    expect(organKinds.filter((kind) => !kinds.has(kind))).toStrictEqual(elsewhere);
  });

  it('puts Party groups under the committee and the units that they lead under others', () => {
    const groups = organs.filter(({ kind, place }) => kind === 'party-group' && place === '990101');
    expect(groups.length).toBeGreaterThan(10);
    expect(groups.filter(({ parent }) => parent !== '990101.committee')).toStrictEqual([]);
    const departments = organs.filter(({ kind, place }) => kind === 'department' && place === '990101');
    expect(departments.filter(({ parent }) => parent !== '990101.government')).toStrictEqual([]);
  });

  it('has at most one holder of a principal post at a time', () => {
    const principal = posts.filter(({ role }) => role === 'principal');
    const double = principal.filter(({ id }) => {
      const held = tenures.filter(({ post }) => post === id);
      const later = held.map(({ from = '0000' }) => from).sort();
      const earlier = held.map(({ until = '9999' }) => until).sort();
      return later.slice(1).some((from, i) => from < (earlier[i] as string));
    });
    expect(double).toStrictEqual([]);
  });

  it('has one person with two offices, one who acts, and former holders', () => {
    const current = tenures.filter(({ until }) => until === undefined).map(({ person }) => person);
    const twice = current.filter((person, i) => current.indexOf(person) !== i);
    expect(twice).toContain(exampleIndex.holdersOf('990101.government.head')[0]?.person);
    expect(exampleIndex.holdersOf('990101.committee.secretary')[0]?.person).toBe(twice[0]);
    expect(tenures.filter(({ acting }) => acting)).toHaveLength(1);
    const former = tenures.filter(({ until }) => until !== undefined && until <= asOf);
    expect(former.length).toBeGreaterThan(4);
    expect(former.filter(({ from }) => from === undefined)).toHaveLength(1);
  });

  it('has an incomplete register of key posts in the district', () => {
    expect(keyPosts?.complete).toBe(false);
    expect(keyPosts?.posts.filter((post) => !post.startsWith('990101'))).toStrictEqual([]);
  });

  it('knows nobody real: every name is a sign of the sexagenary cycle and a number', () => {
    const signs = /^[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥][一二三四五六七八九]$/;
    expect(persons.filter(({ name }) => !signs.test(name))).toStrictEqual([]);
    expect(new Set(persons.map(({ name }) => name)).size).toBe(persons.length);
    const real = jinshuiMandate.proceedings?.people.map(({ name }) => name) ?? [];
    expect(real.filter((name) => JSON.stringify(exampleDirectory).includes(name))).toStrictEqual([]);
  });
});

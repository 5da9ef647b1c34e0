import { describe, expect, it } from 'vitest';
import type { Selector } from '../../../src/domain/index.ts';
import { about, countyWith, derived, limb, mandateOf, targetOf } from '../../support/remits.ts';

const town = { place: 'town-a', committee: 'town-a-committee' };

const covers = (
  selector: Selector,
  matter: Parameters<typeof derived>[0]['matter'],
  directory = countyWith(),
) => {
  const mandate = mandateOf([targetOf('t', town, { limbs: [limb('other', selector)] })]);
  return derived({ mandate, matter, directory }).facts['scope.other'];
};

const body = (organ: string) => ({ subject: { type: 'body', organ } }) as const;
const said = (organ: string, standing?: 'official' | 'leading-cadre' | 'private') =>
  ({ subject: { type: 'person', organ, ...(standing && { standing }) } }) as const;

describe('a selector', () => {
  it.each<[string, Selector, string, boolean | undefined]>([
    ['the committee’s members', { select: 'target', covers: ['members'] }, 'town-a-member', true],
    ['and its head', { select: 'target', covers: ['members'] }, 'town-a-secretary', true],
    ['only the head', { select: 'target', covers: ['principal'] }, 'town-a-member', false],
    ['ordinary members alone', { select: 'target', covers: ['staff'] }, 'town-a-member', false],
    [
      'heads of sections',
      { select: 'organs-of-kind', kinds: ['section'], covers: ['principal'] },
      'town-a-section-head',
      true,
    ],
    [
      'heads of sections, of which a clerk is none',
      { select: 'organs-of-kind', kinds: ['section'], covers: ['principal'] },
      'town-a-clerk',
      false,
    ],
    [
      'heads of sections, in another town',
      { select: 'organs-of-kind', kinds: ['section'], covers: ['principal'] },
      'town-b-section-head',
      false,
    ],
    ['the next level', { select: 'next-level', covers: ['principal'] }, 'town-a-village-secretary', true],
    [
      'named organs',
      { select: 'organs', organs: ['town-a-office'], covers: ['staff'] },
      'town-a-clerk',
      true,
    ],
    [
      'named organs, wherever they are',
      { select: 'organs', organs: ['town-b-office'], covers: ['staff'] },
      'town-b-clerk',
      true,
    ],
    ['named posts', { select: 'posts', posts: ['town-a-clerk'] }, 'town-a-clerk', true],
    ['named posts and no others', { select: 'posts', posts: ['town-a-clerk'] }, 'town-a-member', false],
    [
      'cadres that a committee manages',
      { select: 'managed-by', committee: 'county-committee' },
      'town-a-member',
      true,
    ],
    ['those that the target’s own manages', { select: 'managed-by' }, 'town-a-member', false],
    ['whose manager is not known', { select: 'managed-by' }, 'town-a-clerk', undefined],
    ['key posts, of leading cadres', { select: 'key-posts' }, 'town-a-clerk', false],
    ['key positions, of anybody', { select: 'key-posts', whom: 'personnel' }, 'town-a-clerk', undefined],
    ['anyone', { select: 'anyone' }, 'town-a-clerk', true],
    // It may have happened here.
    ['anyone, of this town', { select: 'anyone' }, 'town-b-clerk', undefined],
  ])('%s', (_name, selector, post, isCovered) => {
    expect(covers(selector, about(post))).toBe(isCovered);
  });

  it('means an organ as such only where it says so', () => {
    const kinds = ['government' as const];
    const office = body('town-a-office');
    expect(covers({ select: 'organs-of-kind', kinds, covers: ['body'] }, office)).toBe(true);
    expect(covers({ select: 'organs-of-kind', kinds, covers: ['members'] }, office)).toBe(false);
    expect(covers({ select: 'anyone' }, office)).toBe(true);
  });

  it('covers who is said to be in an organ of which it means everybody', () => {
    const everybody: Selector = { select: 'organs', organs: ['town-a-office'], covers: ['members', 'staff'] };
    expect(covers(everybody, said('town-a-office'))).toBe(true);
    expect(covers(everybody, said('town-a-section'))).toBe(false);
  });

  it('leaves it open whether an official without a post is one of the staff it means', () => {
    const staff: Selector = { select: 'organs', organs: ['town-a-office'], covers: ['staff'] };
    const heads: Selector = { select: 'organs', organs: ['town-a-office'], covers: ['principal'] };
    expect(covers(staff, said('town-a-office', 'official'))).toBeUndefined();
    expect(covers(heads, said('town-a-office', 'official'))).toBe(false);
    expect(covers(staff, said('town-a-office', 'private'))).toBe(false);
  });

  it('reads a complete register for anybody in a key position', () => {
    const register = (complete: boolean) => {
      const index = countyWith();
      const keyPosts = { cites: [], complete, posts: ['town-a-clerk'] };
      return { ...index, directory: { ...index.directory, keyPosts } };
    };
    const personnel: Selector = { select: 'key-posts', whom: 'personnel' };
    expect(covers(personnel, about('town-a-clerk'), register(true))).toBe(true);
    expect(covers(personnel, about('town-a-section-head'), register(true))).toBe(false);
    expect(covers(personnel, about('town-a-section-head'), register(false))).toBeUndefined();
  });
});

describe('a limb', () => {
  it.each(['committee', 'key-personnel', 'managed-cadre', 'section-head', 'other'] as const)(
    'is told by the fact `scope.%s` and by no other',
    (kind) => {
      const selector: Selector = { select: 'posts', posts: ['town-a-clerk'] };
      const mandate = mandateOf([targetOf('t', town, { limbs: [limb(kind, selector)] })]);
      const { facts } = derived({ mandate, matter: about('town-a-clerk') });
      const met = Object.entries(facts).filter(
        ([name, value]) => name.startsWith('scope.') && value === true,
      );
      expect(met).toStrictEqual([[`scope.${kind}`, true]]);
    },
  );

  it('is met by any of its selectors', () => {
    const limbs = [
      limb(
        'other',
        { select: 'posts', posts: ['x'] },
        { select: 'managed-by', committee: 'county-committee' },
      ),
    ];
    const mandate = mandateOf([targetOf('t', town, { limbs })]);
    expect(derived({ mandate, matter: about('town-a-member') }).facts['scope.other']).toBe(true);
  });
});

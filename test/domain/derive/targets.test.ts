import { describe, expect, it } from 'vitest';
import { about, arrivedAt, countyWith, derived, limb, mandateOf, targetOf } from '../../support/remits.ts';

const cites = [{ source: 'notice', clause: '受理范围', verified: true }];
const leaders = limb('committee', { select: 'target', covers: ['body', 'members'] });
const heads = limb('committee', { select: 'target', covers: ['principal'] });

const townA = targetOf('a', { place: 'town-a', committee: 'town-a-committee' }, { limbs: [leaders] });
const townB = targetOf('b', { place: 'town-b', committee: 'town-b-committee' }, { limbs: [heads] });

describe('a mandate with several targets', () => {
  const mandate = mandateOf([townA, townB]);

  it.each([
    ['town-a-member', ['a'], true],
    ['town-b-member', ['b'], false],
    ['town-b-secretary', ['b'], true],
  ])('decides %s under its own target', (post, targets, isCovered) => {
    const found = derived({ mandate, matter: about(post) });
    expect(found.targets).toStrictEqual(targets);
    expect(found.facts['scope.committee']).toBe(isCovered);
  });

  it('decides under any of them where nobody knows which', () => {
    const found = derived({ mandate, matter: { subject: { type: 'person' } } });
    expect(found.targets).toStrictEqual(['a', 'b']);
    expect(found.facts['scope.committee']).toBeUndefined();
    expect(found.facts['subject.in-target']).toBeUndefined();
  });

  it('knows that somebody belongs to none', () => {
    const { facts, targets } = derived({
      mandate,
      matter: { subject: { type: 'body', organ: 'county-committee' } },
    });
    expect(targets).toStrictEqual(['a', 'b']);
    expect([facts['subject.in-target'], facts['scope.committee']]).toStrictEqual([false, false]);
  });

  it('judges each by its own window, and leaves the window open where nobody knows which', () => {
    const closes = (at: string) => ({ opens: '2024-07-30', closes: at, cites });
    const windowed = mandateOf([
      { ...townA, window: closes('2024-08-10') },
      { ...townB, window: closes('2024-08-20') },
    ]);
    const report = arrivedAt('2024-08-15T10:00:00+08:00');
    const late = (matter: Parameters<typeof derived>[0]['matter']) =>
      derived({ mandate: windowed, matter, report }).facts['report.after-closing'];
    expect(late(about('town-a-member'))).toBe(true);
    expect(late(about('town-b-member'))).toBe(false);
    expect(late({ subject: { type: 'person' } })).toBeUndefined();
  });

  it('prefers, of two that somebody belongs to, the one that can still take the matter', () => {
    const sector = targetOf(
      'funerals',
      { place: 'town-a', window: { opens: '2024-07-30', closes: '2024-08-10', cites } },
      { matters: [{ role: 'gate', codes: ['funerals'], cites }] },
    );
    const both = mandateOf([townA, sector], {
      codes: [{ code: 'funerals', name: { 'zh-CN': '殡葬', en: 'funerals' } }],
    });
    const matter = { ...about('town-a-clerk'), codes: ['funerals'] };
    const early = arrivedAt('2024-08-01T10:00:00+08:00');
    expect(derived({ mandate: both, matter, report: early }).targets).toStrictEqual(['funerals']);
    const other = { ...about('town-a-member'), codes: [] };
    expect(derived({ mandate: both, matter: other, report: early }).targets).toStrictEqual(['a']);
  });
});

describe('how far a target reaches', () => {
  const inTarget = (target: ReturnType<typeof targetOf>, post: string) =>
    derived({ mandate: mandateOf([target]), matter: about(post) }).facts['subject.in-target'];

  it.each([
    ['everything in its place', { place: 'town-a' }, true, true, false],
    ['a unit and all under it', { organs: ['town-a-office'] }, false, true, false],
    [
      'every unit of a kind in a place',
      { place: 'county', kinds: ['party-committee' as const] },
      true,
      true,
      true,
    ],
    ['all under a committee', { committee: 'town-a-committee' }, true, true, false],
    ['everybody, without bounds', {}, true, true, true],
  ])('%s', (_name, extent, secretary, section, elsewhere) => {
    const target = targetOf('t', extent, { limbs: [leaders] });
    expect([
      inTarget(target, 'town-a-secretary'),
      inTarget(target, 'town-a-section-head'),
      inTarget(target, 'town-b-secretary'),
    ]).toStrictEqual([secretary, section, elsewhere]);
  });

  it('leaves out what the notice excludes', () => {
    const excludes = [{ organs: ['town-a-office'], quote: '除甲镇政府外' }];
    const target = targetOf('t', { place: 'town-a', excludes }, { limbs: [leaders] });
    expect(inTarget(target, 'town-a-section-head')).toBe(false);
    expect(inTarget(target, 'town-a-secretary')).toBe(true);
    const but = [{ kinds: ['section' as const], quote: '股室除外' }];
    const kinds = targetOf('t', { place: 'town-a', excludes: but }, { limbs: [leaders] });
    expect(inTarget(kinds, 'town-a-section-head')).toBe(false);
    expect(inTarget(kinds, 'town-a-clerk')).toBe(true);
  });

  it('takes the place of the matter first where anybody can be reported', () => {
    const matter = { ...about('town-b-secretary'), conduct: { place: 'town-a' } };
    const byMatter = mandateOf([targetOf('t', { place: 'town-a' })]);
    const bySubject = mandateOf([{ ...townA, id: 't' }]);
    expect(derived({ mandate: byMatter, matter }).facts['subject.in-target']).toBe(true);
    expect(derived({ mandate: bySubject, matter }).facts['subject.in-target']).toBe(false);
  });

  it('reaches a matter about nobody by its place', () => {
    const mandate = mandateOf([targetOf('t', { place: 'town-a' })]);
    const at = (place: string) =>
      derived({ mandate, matter: { subject: { type: 'none' }, conduct: { place } } }).facts['scope.other'];
    expect([at('town-a'), at('town-b')]).toStrictEqual([true, false]);
  });
});

describe('former holders', () => {
  const tenures = [{ person: 'jia', post: 'town-a-secretary', from: '2018-01-01', until: '2022-07-01' }];
  const reading = (target: ReturnType<typeof targetOf>) =>
    derived({
      mandate: mandateOf([target]),
      directory: countyWith(tenures),
      matter: { subject: { type: 'person', person: 'jia' }, conduct: { from: '2020-05' } },
    }).facts;

  it('are read as the target says, else as the mandate does', () => {
    expect(reading(townA)['mandate.former-holders']).toBe('in-office-conduct');
    const silent = { ...townA, formerHolders: { reading: 'excluded' as const, quote: '不含已离任' } };
    expect(reading(silent)['mandate.former-holders']).toBe('excluded');
    expect(reading(silent)['scope.former']).toBe(true);
  });
});

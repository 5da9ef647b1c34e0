import { describe, expect, it } from 'vitest';
import type { MatterParticulars } from '../../../src/domain/derive/facts-under.ts';
import { indexDirectory } from '../../../src/domain/directory/directory-index.ts';
import { accuses, barredFor } from '../../../src/domain/receivers/barred.ts';
import { unitsOfAccused } from '../../../src/domain/receivers/own-unit.ts';
import type { Subject } from '../../../src/domain/report/subject.ts';
import { directoryOf, organOf, postOf } from './directories.ts';

const index = indexDirectory(
  directoryOf({
    organs: [
      organOf('town'),
      organOf('party-group', { leads: 'town' }),
      organOf('office', { parent: 'town' }),
      organOf('desk', { parent: 'office' }),
      organOf('office-group', { leads: 'office' }),
      organOf('shop'),
      organOf('market', { parent: 'shop' }),
      organOf('other'),
    ],
    posts: [
      postOf('head', 'town', { role: 'principal' }),
      postOf('group-member', 'party-group', { role: 'member' }),
      postOf('clerk', 'office'),
      postOf('overseer', 'other', { oversees: ['shop'] }),
      postOf('chair', 'other', { exOfficio: ['vice-chair'] }),
      postOf('vice-chair', 'shop', { exOfficio: ['clerk'] }),
    ],
    tenures: [{ person: 'once-clerk', post: 'clerk', until: '2001-01-01' }],
  }),
);

const barredBy = (subject: Subject): readonly string[] => [...unitsOfAccused(index, [subject]).organs].sort();

const holder = (post: string): Subject => ({ type: 'person', posts: [post] });

const town = ['desk', 'office', 'office-group', 'party-group', 'town'];

describe('what an accusation bars', () => {
  it.each<[string, Subject, readonly string[]]>([
    ['a body: itself, who leads it, and all below', { type: 'body', organ: 'town' }, town],
    ['a head: the same', holder('head'), town],
    ['a member of the Party group that leads a unit: the same', holder('group-member'), town],
    ['staff: the unit and who leads it, not what is below', holder('clerk'), ['office', 'office-group']],
    [
      'somebody in charge of a unit: that unit and all below',
      holder('overseer'),
      ['market', 'other', 'shop'],
    ],
    [
      'posts that come with a post, and those that come with them',
      holder('chair'),
      ['office', 'office-group', 'other', 'shop'],
    ],
    ['a post of long ago', { type: 'person', person: 'once-clerk' }, ['office', 'office-group']],
    [
      'an official said to be in a unit: the unit and who leads it',
      { type: 'person', organ: 'office', standing: 'official' },
      ['office', 'office-group'],
    ],
    [
      'a leading cadre said to be in a unit: all below as well',
      { type: 'person', organ: 'office', standing: 'leading-cadre' },
      ['desk', 'office', 'office-group'],
    ],
    [
      'somebody of unknown rank said to be in a unit: all below as well',
      { type: 'person', organ: 'office' },
      ['desk', 'office', 'office-group'],
    ],
    [
      'somebody said to be in the unit of a known post: what the post bars',
      { type: 'person', organ: 'office', posts: ['clerk'] },
      ['office', 'office-group'],
    ],
    ['nobody: nothing', { type: 'none' }, []],
  ])('%s', (_what, subject, organs) => expect(barredBy(subject)).toStrictEqual(organs));
});

const misconduct: MatterParticulars = { kind: 'misconduct', subject: holder('clerk') };
const claim: MatterParticulars = { kind: 'claim', subject: holder('overseer') };

const barred = (policy: Parameters<typeof barredFor>[1], matters: readonly MatterParticulars[]) =>
  [...barredFor(index, policy, matters).organs].sort();

describe('what a report bars', () => {
  it('is what all its accusations bar, for every part of it', () =>
    expect(
      barred('non-accusation-only', [misconduct, claim, { ...misconduct, subject: holder('overseer') }]),
    ).toStrictEqual(['market', 'office', 'office-group', 'other', 'shop']));

  it('is not what its claims are about, where the mandate forwards these', () =>
    expect(barred('non-accusation-only', [misconduct, claim])).toStrictEqual(['office', 'office-group']));

  it('is also what its claims are about, where the mandate forwards nothing', () =>
    expect(barred('never', [misconduct, claim])).toStrictEqual([
      'market',
      'office',
      'office-group',
      'other',
      'shop',
    ]));

  it('is nothing where the mandate allows forwarding', () => {
    expect(barred('allowed', [misconduct, claim])).toStrictEqual([]);
    expect(barredFor(index, 'allowed', [{ subject: { type: 'person' } }]).known).toBe(true);
  });

  it('cannot be known as long as one accused’s unit is not', () =>
    expect(
      barredFor(index, 'never', [misconduct, { kind: 'misconduct', subject: { type: 'person' } }]).known,
    ).toBe(false));
});

describe('a matter', () => {
  it.each<[MatterParticulars['kind'], boolean]>([
    ['misconduct', true],
    ['conduct-information', true],
    ['ordinary-crime', true],
    ['private-wrong', true],
    [undefined, true],
    ['claim', false],
    ['suggestion', false],
    ['false-accusation', false],
  ])('of kind %s accuses: %s', (kind, expected) =>
    expect(accuses({ subject: { type: 'none' }, kind })).toBe(expected),
  );
});

import { describe, expect, it } from 'vitest';
import type { MatterParticulars } from '../../../src/domain/derive/facts-under.ts';
import type { Directory, Organ } from '../../../src/domain/directory/directory.ts';
import { barredFor } from '../../../src/domain/receivers/barred.ts';
import {
  type ChoiceReason,
  choiceCites,
  choiceReasons,
} from '../../../src/domain/receivers/choice-reasons.ts';
import type { ReceiverKind } from '../../../src/domain/receivers/receiver-kinds.ts';
import { resolveReceiver } from '../../../src/domain/receivers/resolve-receiver.ts';
import type { Subject } from '../../../src/domain/report/subject.ts';
import { directoryOf, errandOf, organOf, postOf } from './directories.ts';

/** 示例省、示例市、示例区: a district under a city under a province, all invented. */
const example: Directory = directoryOf({
  places: [
    { id: 'province', name: '示例省' },
    { id: 'city', name: '示例市', parent: 'province' },
    { id: 'district', name: '示例区', parent: 'city' },
  ],
  organs: [
    organOf('province-committee', { kind: 'party-committee', place: 'province' }),
    organOf('province-discipline', { kind: 'discipline-organ', place: 'province' }),
    organOf('province-office', { kind: 'inspection-office', place: 'province' }),
    organOf('city-committee', { kind: 'party-committee', place: 'city' }),
    organOf('city-discipline', { kind: 'discipline-organ', place: 'city' }),
    organOf('city-petitions', { kind: 'petition-office', place: 'city' }),
    organOf('committee', { kind: 'party-committee', place: 'district', parent: 'city-committee' }),
    organOf('discipline', { kind: 'discipline-organ', place: 'district', parent: 'committee' }),
    organOf('government', { kind: 'government', place: 'district' }),
    organOf('petitions', { kind: 'petition-office', place: 'district', parent: 'government' }),
    organOf('old-bureau', { kind: 'ecology-department', place: 'district', until: '2024-01-01' }),
    organOf('new-bureau', { kind: 'ecology-department', place: 'district', from: '2024-01-01' }),
    organOf('police-east', { kind: 'police', place: 'district' }),
    organOf('police-west', { kind: 'police', place: 'district' }),
    organOf('bureau', { place: 'district', parent: 'government' }),
    organOf('section', { place: 'district', parent: 'bureau' }),
  ],
  posts: [
    postOf('secretary', 'committee', { role: 'principal', managedBy: 'province-committee' }),
    postOf('governor', 'government', { role: 'principal', managedBy: 'city-committee' }),
    postOf('clerk', 'bureau', { managedBy: 'committee' }),
    postOf('inspector', 'discipline', { managedBy: 'committee' }),
    postOf('deputy', 'bureau', { role: 'member', managedBy: 'committee', oversees: ['police-east'] }),
    postOf('city-clerk', 'city-committee'),
    postOf('adviser', 'section', { managedBy: 'nowhere' }),
  ],
  tenures: [
    { person: 'retired', post: 'governor', from: '2015-01-01', until: '2020-01-01' },
    { person: 'retired', post: 'clerk', from: '2010-01-01', until: '2015-01-01' },
    { person: 'designate', post: 'governor', from: '2025-01-01' },
    { person: 'demoted', post: 'governor', from: '2010-01-01', until: '2015-01-01' },
    { person: 'demoted', post: 'clerk', from: '2015-01-01', until: '2020-01-01' },
  ],
});

const setting = { sender: 'province-committee', place: 'district' };

/** Somebody who belongs to no unit, so that nothing is barred. */
const outsider: Subject = { type: 'person', standing: 'private' };

const sent = (kind: ReceiverKind, matter: Partial<MatterParticulars>, options: { day?: string } = {}) => {
  const whole: MatterParticulars = { subject: outsider, kind: 'misconduct', ...matter };
  const errand = errandOf(example, whole, { ...setting, ...options });
  return resolveReceiver(kind, errand, barredFor(errand.index, 'never', [whole]));
};

const holder = (...posts: string[]): Subject => ({ type: 'person', posts });

const goesTo = (organ: string, passedOver: readonly string[] = []) => ({
  status: 'resolved',
  receiver: {
    organ,
    name: organ,
    passedOver: passedOver.map((one) => ({ organ: one, reason: 'own-unit' })),
  },
});

describe('a referral by authority over the cadre', () => {
  it('goes to the organ of the place whose committee manages the post', () =>
    expect(sent('discipline-organ', { subject: holder('clerk') })).toMatchObject(goesTo('discipline')));

  it('goes by the highest of several posts', () =>
    expect(sent('discipline-organ', { subject: holder('clerk', 'governor') })).toMatchObject(
      goesTo('city-discipline'),
    ));

  it('goes by the last post of somebody who has retired', () => {
    expect(sent('discipline-organ', { subject: { type: 'person', person: 'retired' } })).toMatchObject(
      goesTo('city-discipline'),
    );
    expect(sent('discipline-organ', { subject: { type: 'person', person: 'demoted' } })).toMatchObject(
      goesTo('discipline'),
    );
  });

  it('does not go by a post that is still to come', () =>
    expect(sent('discipline-organ', { subject: { type: 'person', person: 'designate' } })).toMatchObject({
      status: 'unresolved',
      question: { en: expect.stringContaining('who manages') },
    }));

  it('goes by the place of a body', () =>
    expect(sent('discipline-organ', { subject: { type: 'body', organ: 'bureau' } })).toMatchObject(
      goesTo('discipline'),
    ));

  it('asks who manages a post of which that is not known, and offers who might', () =>
    expect(sent('discipline-organ', { subject: holder('adviser') })).toMatchObject({
      status: 'unresolved',
      question: { en: expect.stringContaining('who manages') },
      candidates: ['discipline', 'city-discipline', 'province-discipline'],
    }));

  it('asks which organ imposed a sanction of which that is not known', () =>
    expect(sent('deciding-organ', { kind: 'claim' })).toMatchObject({
      status: 'unresolved',
      question: { en: expect.stringContaining('which organ imposed') },
      candidates: [],
    }));
});

describe('a referral whose first receiver is a unit of the accused', () => {
  it('climbs one level at a time and says what it passed over', () =>
    expect(sent('discipline-organ', { subject: holder('inspector') })).toMatchObject(
      goesTo('city-discipline', ['discipline']),
    ));

  it('climbs past what the accused leads', () =>
    expect(
      sent('petition-office', { subject: holder('governor'), conduct: { place: 'district' } }),
    ).toMatchObject(goesTo('city-petitions', ['petitions'])));

  it('climbs from organ to organ above it', () => {
    const bureau: Subject = { type: 'body', organ: 'bureau' };
    expect(sent('competent-unit', { subject: bureau })).toMatchObject(goesTo('government', ['bureau']));
    expect(sent('superior-organ', { subject: bureau })).toMatchObject(goesTo('government'));
    expect(sent('deciding-organ', { subject: bureau, decidedBy: 'section' })).toMatchObject(
      goesTo('government', ['section', 'bureau']),
    );
  });

  it('stays unresolved when nothing above is clear, and offers none of what is not', () =>
    expect(sent('deciding-organ', { subject: holder('governor'), decidedBy: 'petitions' })).toMatchObject({
      status: 'unresolved',
      question: { en: expect.stringContaining('clear of the accused') },
      candidates: [],
    }));

  it('takes the one of two organs of a level that is clear', () =>
    expect(sent('police', { subject: holder('deputy') })).toMatchObject(
      goesTo('police-west', ['police-east']),
    ));
});

describe('a referral to a place', () => {
  it('asks which of several organs is meant when nothing stands above them all', () =>
    expect(sent('police', {})).toMatchObject({
      status: 'unresolved',
      question: { en: expect.stringContaining('no common superior') },
      candidates: ['police-east', 'police-west'],
    }));

  it('knows only organs that exist on the day', () => {
    expect(sent('ecology-department', {}, { day: '2023-12-31' })).toMatchObject(goesTo('old-bureau'));
    expect(sent('ecology-department', {}, { day: '2024-01-01' })).toMatchObject(goesTo('new-bureau'));
  });

  it('starts where it happened, else where the subject is, else in the inspected place', () => {
    const about = { subject: { type: 'body', organ: 'city-committee' }, kind: 'claim' } as const;
    expect(sent('petition-office', { ...about, conduct: { place: 'district' } })).toMatchObject(
      goesTo('petitions'),
    );
    expect(sent('petition-office', about)).toMatchObject(goesTo('city-petitions'));
    expect(sent('petition-office', { subject: holder('city-clerk') })).toMatchObject(
      goesTo('city-petitions'),
    );
    expect(sent('petition-office', { kind: 'claim' })).toMatchObject(goesTo('petitions'));
  });

  it('finds the sender’s inspection office, and the discipline organ above the sender', () => {
    expect(sent('inspection-office', {})).toMatchObject(goesTo('province-office'));
    const errand = errandOf(
      example,
      { subject: { type: 'none' } },
      { sender: 'city-committee', place: 'district' },
    );
    const barred = barredFor(errand.index, 'never', []);
    expect(resolveReceiver('higher-discipline-organ', errand, barred)).toMatchObject(
      goesTo('province-discipline'),
    );
  });

  it('stays unresolved when there is no such organ, or nothing is above the sender', () => {
    expect(sent('procuratorate', {})).toMatchObject({ status: 'unresolved', candidates: [] });
    expect(sent('higher-discipline-organ', {})).toMatchObject({
      status: 'unresolved',
      question: { en: expect.stringContaining('not known') },
    });
    const orphan = errandOf(example, { subject: { type: 'none' } }, { sender: 'nobody' });
    const clear = { organs: new Set<string>(), known: true };
    for (const kind of ['inspection-office', 'higher-discipline-organ'] as const)
      expect(resolveReceiver(kind, orphan, clear)).toMatchObject({ status: 'unresolved' });
  });
});

describe('a referral for which several organs are competent', () => {
  const stations = [
    organOf('east', { kind: 'police', place: 'district', parent: 'bureau' }),
    organOf('west', { kind: 'police', place: 'district', parent: 'branch' }),
    organOf('branch', { place: 'district', parent: 'bureau' }),
    organOf('bureau', { place: 'district', parent: 'government' }),
    organOf('government', { kind: 'government', place: 'district' }),
  ];
  const chosen = (organs: readonly Organ[], subject: Subject = outsider) => {
    const world = directoryOf({
      places: [
        { id: 'city', name: '示例市' },
        { id: 'district', name: '示例区', parent: 'city' },
      ],
      organs: [...organs],
    });
    const matter = { subject, kind: 'misconduct' } as const;
    const errand = errandOf(world, matter, setting);
    return resolveReceiver('police', errand, barredFor(errand.index, 'never', [matter]));
  };
  const superior = (reason: ChoiceReason = 'common-superior') => [
    { reason: 'place' },
    { reason, organs: ['east', 'west'] },
  ];

  it('goes to the nearest organ above them all', () =>
    expect(chosen(stations)).toMatchObject({ ...goesTo('bureau'), steps: superior() }));

  it('goes to the one that is above the others', () =>
    expect(
      chosen([...stations.slice(1), organOf('east', { kind: 'police', place: 'district', parent: 'west' })]),
    ).toMatchObject(goesTo('west')));

  it('climbs on when the common superior is a unit of the accused', () => {
    const overseer = postOf('overseer', 'bureau', { role: 'staff' });
    const world = directoryOf({
      places: [{ id: 'district', name: '示例区' }],
      organs: stations,
      posts: [overseer],
    });
    const matter = { subject: holder('overseer'), kind: 'misconduct' } as const;
    const errand = errandOf(world, matter, setting);
    expect(resolveReceiver('police', errand, barredFor(errand.index, 'never', [matter]))).toMatchObject({
      ...goesTo('government', ['bureau']),
      steps: [...superior(), { reason: 'clear-of-accused' }],
    });
  });

  it('goes to the only one of the next level up where they have no superior in common', () => {
    const apart = stations.map(({ parent: _parent, ...organ }): Organ => organ);
    const city = organOf('city-police', { kind: 'police', place: 'city' });
    expect(chosen([...apart, city])).toMatchObject({ ...goesTo('city-police'), steps: superior() });
  });
});

describe('a referral to an organ that has ended', () => {
  const world = (changes: Partial<Organ>) =>
    directoryOf({
      places: [
        { id: 'city', name: '示例市' },
        { id: 'district', name: '示例区', parent: 'city' },
      ],
      organs: [
        organOf('old', { kind: 'ecology-department', place: 'district', until: '2024-01-01', ...changes }),
        organOf('new', { place: 'district', from: '2024-01-01' }),
        organOf('above', { kind: 'ecology-department', place: 'city' }),
      ],
      posts: [postOf('clerk', 'old')],
    });
  const found = (changes: Partial<Organ>, subject: Subject = outsider, day = '2024-06-01') => {
    const matter = { subject, kind: 'misconduct' } as const;
    const errand = errandOf(world(changes), matter, { ...setting, day });
    return resolveReceiver('ecology-department', errand, barredFor(errand.index, 'never', [matter]));
  };

  it('goes to what it was merged into, though that is of another kind', () =>
    expect(found({ successor: 'new' })).toMatchObject({
      ...goesTo('new'),
      steps: [{ reason: 'place' }, { reason: 'successor', organs: ['old'] }],
    }));

  it('goes to itself on its last day', () =>
    expect(found({ successor: 'new' }, outsider, '2023-12-31')).toMatchObject(goesTo('old')));

  it('goes to the next level where it has no successor', () =>
    expect(found({})).toMatchObject({ ...goesTo('above'), steps: [{ reason: 'place' }] }));

  it('does not go to the successor of the accused’s own unit', () =>
    expect(found({ successor: 'new' }, holder('clerk'))).toMatchObject(goesTo('above', ['new'])));
});

describe('every kind of receiver', () => {
  it('has clauses for each step that can lead to it', () => {
    for (const reason of choiceReasons) expect(choiceCites[reason].length).toBeGreaterThan(0);
  });
});

describe('a referral of an accusation against somebody whose unit is not known', () => {
  it.each<[string, Subject]>([
    ['somebody unknown, who may be anybody', { type: 'none' }],
    ['a person of whom nothing is known', { type: 'person' }],
    ['an official without a unit', { type: 'person', standing: 'official' }],
    ['a person whom the directory does not know', { type: 'person', person: 'stranger' }],
    ['a post that the directory does not know', holder('clerk', 'nowhere')],
    ['a unit that the directory does not know', { type: 'person', organ: 'nowhere' }],
    ['a body without a name', { type: 'body' }],
    ['a body that the directory does not know', { type: 'body', organ: 'nowhere' }],
  ])('goes nowhere and asks for it: %s', (_who, subject) =>
    expect(sent('inspection-office', { subject })).toMatchObject({
      status: 'unresolved',
      question: { en: expect.stringContaining('unit is not known') },
    }),
  );

  it('goes its way where there is no unit, of a private person', () =>
    expect(sent('inspection-office', { subject: outsider })).toMatchObject(goesTo('province-office')));
});

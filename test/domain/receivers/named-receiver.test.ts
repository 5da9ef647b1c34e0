import { describe, expect, it } from 'vitest';
import type { Mandate, MatterParticulars, Target } from '../../../src/domain/index.ts';
import { barredFor, resolveReceiver } from '../../../src/domain/index.ts';
import { countyWith, mandateOf, targetOf } from '../../support/remits.ts';

const cites = [{ source: 'notice', clause: '转办', verified: true }];
const housing = { published: { id: 'housing-ombudsman', name: 'Housing Ombudsman' } };
const index = countyWith();

type Exclusion = NonNullable<Target['scope']['exclusions']>[number];

const exclusion = (id: string, rest: Partial<Exclusion>): Exclusion => ({
  id,
  quote: '不受理',
  kinds: ['claim'],
  cites,
  ...rest,
});

const claim: MatterParticulars = { subject: { type: 'none' }, kind: 'claim' };

interface Asked {
  readonly exclusions?: readonly Exclusion[];
  readonly referral?: Partial<Mandate['referral']>;
  readonly matter?: MatterParticulars;
  readonly accused?: readonly MatterParticulars[];
}

const chosen = (
  kind: Parameters<typeof resolveReceiver>[0],
  { exclusions = [], referral = {}, matter = claim, accused = [] }: Asked = {},
  extent: Partial<Target> = { place: 'town-a' },
) => {
  const target = targetOf('t', extent, { exclusions: [...exclusions] });
  const plain = mandateOf([target]);
  const mandate = { ...plain, referral: { ...plain.referral, ...referral } };
  const barred = barredFor(index, mandate.referral.forwardToAccusedUnit, [matter, ...accused]);
  const errand = { index, mandate, target, matter, day: '2024-08-12' };
  const choice = resolveReceiver(kind, errand, barred);
  return choice.status === 'resolved' ? [choice.receiver.organ, choice.steps[0]?.reason] : choice.status;
};

const named = 'named-in-notice';

describe('what a notice sends elsewhere', () => {
  it.each<[string, Exclusion['to'], unknown]>([
    ['a body outside the directory', housing, ['housing-ombudsman', named]],
    ['an organ of the directory', { organ: 'town-b-office' }, ['town-b-office', named]],
    ['a kind of organ', { receiver: 'inspected-unit' }, ['town-a-office', named]],
    ['nobody', undefined, 'unresolved'],
  ])('goes to %s', (_name, to, found) => {
    expect(
      chosen('published-receiver', { exclusions: [exclusion('e', { ...(to && { to }) })] }),
    ).toStrictEqual(found);
  });

  it('goes nowhere when two classes send it different ways, and one way when they agree', () => {
    const two = (to: Exclusion['to']) => [exclusion('a', { to: housing }), exclusion('b', { to })];
    expect(chosen('published-receiver', { exclusions: two({ organ: 'town-b-office' }) })).toBe('unresolved');
    expect(chosen('published-receiver', { exclusions: two(housing) })).toStrictEqual([
      'housing-ombudsman',
      named,
    ]);
  });

  it('goes by the classes that the matter certainly is of', () => {
    const exclusions = [exclusion('e', { to: housing })];
    const matter: MatterParticulars = { subject: { type: 'none' } };
    expect(chosen('published-receiver', { exclusions, matter })).toBe('unresolved');
  });

  it('never goes to a body that is the accused by id or by name', () => {
    const accused: MatterParticulars = {
      subject: { type: 'body', organ: 'town-a-office' },
      kind: 'misconduct',
    };
    const to = (id: string, name: string) => ({
      exclusions: [exclusion('e', { to: { published: { id, name } } })],
      accused: [accused],
    });
    expect(chosen('published-receiver', to('town-a-office', '别处'))).toBe('unresolved');
    expect(chosen('published-receiver', to('elsewhere', '　town-A政府 '))).toBe('unresolved');
    expect(chosen('published-receiver', to('elsewhere', '别处'))).toStrictEqual(['elsewhere', named]);
  });

  it('climbs from a part that is accused past the body that it is part of', () => {
    const accused: MatterParticulars = {
      subject: { type: 'body', organ: 'town-b-section' },
      kind: 'misconduct',
    };
    const exclusions = [exclusion('e', { to: { organ: 'town-b-section' } })];
    expect(chosen('published-receiver', { exclusions, accused: [accused] })).toStrictEqual([
      'town-b-committee',
      named,
    ]);
  });
});

describe('who takes complaints about the group', () => {
  const about: MatterParticulars = { subject: { type: 'body', organ: 'inspectors' }, kind: 'misconduct' };
  const line = (to?: Exclusion['to']) => ({
    complaintsAboutGroup: { line: '监督电话', ...(to && { to }), cites },
  });

  it('is whom the notice names', () => {
    const referral = line({ published: { id: 'supervisors', name: '机关纪委' } });
    expect(chosen('group-supervisor', { referral, matter: about })).toStrictEqual(['supervisors', named]);
  });

  it('is never the group itself', () => {
    const referral = line({ organ: 'inspectors' });
    expect(chosen('group-supervisor', { referral, matter: about })).toStrictEqual([
      'county-committee',
      named,
    ]);
  });

  it('is looked for with the sender where the notice names nobody', () => {
    expect(chosen('group-supervisor', { referral: line(), matter: about })).toBe('unresolved');
  });
});

describe('the inspected place or unit', () => {
  const pollution: MatterParticulars = {
    subject: { type: 'none' },
    kind: 'claim',
    conduct: { place: 'town-b' },
  };

  it.each<[string, Partial<Target>, unknown]>([
    ['is the government of the place concerned', { place: 'county' }, ['town-b-office', 'inspected-unit']],
    ['is the unit itself', { organs: ['town-a-section'] }, ['town-a-section', 'inspected-unit']],
  ])('%s', (_name, extent, found) => {
    expect(chosen('inspected-unit', { matter: pollution }, extent)).toStrictEqual(found);
  });

  const accused: MatterParticulars = {
    subject: { type: 'body', organ: 'town-b-office' },
    kind: 'misconduct',
    conduct: { place: 'town-b' },
  };

  it.each([
    ['non-accusation-only', 'unresolved'],
    ['allowed', ['town-b-office', 'inspected-unit']],
  ] as const)('gets an accusation of itself only where the policy allows it: %s', (policy, found) => {
    const referral = { forwardToAccusedUnit: policy };
    expect(chosen('inspected-unit', { matter: accused, referral }, { place: 'county' })).toStrictEqual(found);
  });
});

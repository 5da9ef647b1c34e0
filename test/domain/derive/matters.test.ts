import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mandate, MatterParticulars, Target } from '../../../src/domain/index.ts';
import { arrivedAt, derived, mandateOf, targetOf } from '../../support/remits.ts';

const cites = [{ source: 'notice', clause: '重点', verified: true }];
const name = { 'zh-CN': '某', en: 'a' };
const subject = { type: 'none' } as const;

const codes: NonNullable<Mandate['codes']> = [
  { code: 'funerals', name },
  { code: 'clean-government', name, disciplines: ['integrity'] },
  { code: 'appointments', name, fields: ['selection-and-appointment'] },
  { code: 'tenants', name },
];

const factsOf = (scope: Partial<Target['scope']>, matter: Partial<MatterParticulars>, report?: string) =>
  derived({
    mandate: mandateOf([targetOf('t', { place: 'county' }, scope)], { codes }),
    matter: { subject, ...matter },
    ...(report !== undefined && { report: arrivedAt(report) }),
  }).facts;

describe('the matters that a notice names', () => {
  const list = (role: 'priority' | 'gate', what: object) => [{ role, cites, ...what }];

  it.each<[string, object, Partial<MatterParticulars>, boolean | undefined]>([
    ['a discipline', { disciplines: ['life'] }, { disciplines: ['life'] }, true],
    ['another discipline', { disciplines: ['life'] }, { disciplines: ['work'] }, false],
    ['disciplines not known', { disciplines: ['life'] }, {}, undefined],
    ['a field', { fields: ['environment'] }, { field: 'environment' }, true],
    ['another field', { fields: ['environment'] }, { field: 'other' }, false],
    ['a code', { codes: ['funerals'] }, { codes: ['funerals'] }, true],
    ['another code', { codes: ['funerals'] }, { codes: [] }, false],
    ['codes not known', { codes: ['funerals'] }, {}, undefined],
    ['what a code stands for', { codes: ['clean-government'] }, { disciplines: ['integrity'] }, true],
    [
      'the code, without what it stands for',
      { codes: ['clean-government'] },
      { codes: ['clean-government'] },
      true,
    ],
    [
      'neither',
      { codes: ['clean-government', 'appointments'] },
      { codes: [], disciplines: [], field: 'other' },
      false,
    ],
  ])('as priority and as gate: %s', (_name, what, matter, isNamed) => {
    const priority = factsOf({ matters: list('priority', what) }, matter);
    expect([priority['matter.priority'], priority['matter.in-remit']]).toStrictEqual([isNamed, true]);
    const gate = factsOf({ matters: list('gate', what) }, matter);
    expect([gate['matter.priority'], gate['matter.in-remit']]).toStrictEqual([false, isNamed]);
  });

  it('must pass every gate', () => {
    const matters = [
      ...list('gate', { codes: ['funerals'] }),
      ...list('gate', { disciplines: ['integrity'] }),
    ];
    const one = { codes: ['funerals'], disciplines: [] };
    expect(factsOf({ matters }, one)['matter.in-remit']).toBe(false);
    expect(factsOf({ matters }, { ...one, disciplines: ['integrity'] })['matter.in-remit']).toBe(true);
  });
});

describe('what a notice does not take', () => {
  const exclusion = (rest: object) => ({ id: 'e', quote: '不受理', cites, ...rest });
  const elsewhere = { to: { published: { id: 'housing', name: 'Housing Ombudsman' } } };

  it.each<[string, object, Partial<MatterParticulars>, boolean | undefined, boolean | undefined]>([
    ['a kind', { kinds: ['claim'] }, { kind: 'claim' }, true, false],
    ['another kind', { kinds: ['claim'] }, { kind: 'misconduct' }, false, false],
    ['a kind not known', { kinds: ['claim'] }, {}, undefined, false],
    ['a remedy', { remedies: ['litigation'] }, { kind: 'claim', remedy: 'litigation' }, true, false],
    ['a remedy not known', { remedies: ['litigation'] }, { kind: 'claim' }, undefined, false],
    ['a remedy, for an accusation', { remedies: ['litigation'] }, { kind: 'misconduct' }, false, false],
    ['a remedy, of what kind nobody knows', { remedies: ['litigation'] }, {}, undefined, false],
    ['a code with a receiver', { codes: ['tenants'], ...elsewhere }, { codes: ['tenants'] }, true, true],
    ['a code not known', { codes: ['tenants'], ...elsewhere }, {}, undefined, undefined],
    ['both or nothing', { kinds: ['claim'], codes: ['tenants'] }, { kind: 'claim', codes: [] }, false, false],
  ])('%s', (_name, rest, matter, isExcluded, isSent) => {
    const facts = factsOf({ exclusions: [exclusion(rest)] }, matter);
    expect([facts['matter.excluded'], facts['matter.sent-elsewhere']]).toStrictEqual([isExcluded, isSent]);
  });
});

describe('a time limit', () => {
  const scope = { limitation: { months: 12, cites } };
  const barred = (knownSince: string | undefined, received: string) =>
    factsOf(scope, knownSince === undefined ? {} : { knownSince }, received)['matter.time-barred'];

  it.each<[string, string | undefined, string, boolean | undefined]>([
    ['1 ms before a year is over', '2023-08-12', '2024-08-11T23:59:59.999+08:00', false],
    ['as a year is over', '2023-08-12', '2024-08-12T00:00:00+08:00', true],
    ['the day before, elsewhere in the world', '2023-08-12', '2024-08-11T17:00:00Z', true],
    ['known on a leap day', '2024-02-29', '2025-02-28T00:00:00+08:00', true],
    ['known on a leap day, the day before', '2024-02-29', '2025-02-27T23:59:59.999+08:00', false],
    ['a month, all of it in time', '2023-09', '2024-08-31T12:00:00+08:00', false],
    ['a month that leaves it open', '2023-08', '2024-08-15T12:00:00+08:00', undefined],
    ['a month, all of it too late', '2023-08', '2024-08-31T00:00:00+08:00', true],
    ['a date not known', undefined, '2024-08-15T12:00:00+08:00', undefined],
  ])('%s', (_name, known, received, isBarred) => {
    expect(barred(known, received)).toBe(isBarred);
  });

  it('bars nothing where there is none', () => {
    expect(factsOf({}, {})['matter.time-barred']).toBe(false);
  });

  it('bars once and for good', () => {
    const days = fc.date({
      min: new Date('2000-01-01T00:00:00Z'),
      max: new Date('2030-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    const text = (date: Date) => date.toISOString().slice(0, 10);
    fc.assert(
      fc.property(days, days, (known, received) => {
        const next = new Date(received.getTime() + 86_400_000);
        const [today, tomorrow] = [received, next].map((day) =>
          barred(text(known), `${text(day)}T12:00:00+08:00`),
        );
        expect(today === true && tomorrow !== true).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

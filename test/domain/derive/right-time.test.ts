import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts, MatterParticulars, Tenure } from '../../../src/domain/index.ts';
import { arrivedAt, countyWith, derived, limb, mandateOf, targetOf } from '../../support/remits.ts';

const mandate = mandateOf([
  targetOf(
    'a',
    { place: 'town-a', committee: 'town-a-committee' },
    {
      limbs: [
        limb('committee', { select: 'target', covers: ['body', 'members'] }),
        limb('section-head', { select: 'organs-of-kind', kinds: ['section'], covers: ['principal'] }),
      ],
    },
  ),
]);

const held = (rest: Partial<Tenure> = {}): Tenure => ({ person: 'jia', post: 'town-a-secretary', ...rest });

interface Case {
  readonly tenures: readonly Tenure[];
  readonly received?: string;
  readonly conduct?: MatterParticulars['conduct'];
}

const factsOf = ({ tenures, received = '2024-08-12T10:00:00+08:00', conduct }: Case): Facts =>
  derived({
    mandate,
    directory: countyWith(tenures),
    report: arrivedAt(received),
    matter: { subject: { type: 'person', person: 'jia' }, kind: 'misconduct', ...(conduct && { conduct }) },
  }).facts;

const coverage = (about: Case) => {
  const facts = factsOf(about);
  return [facts['scope.committee'], facts['scope.former']];
};

const now = [true, false];
const formerly = [false, true];
const never = [false, false];
const open = [false, undefined];

describe('a post on the day of receipt', () => {
  it.each([
    ['1 ms before it began', '2024-07-31T23:59:59.999+08:00', never],
    ['as it began', '2024-08-01T00:00:00+08:00', now],
    ['as it began, written in UTC', '2024-07-31T16:00:00Z', now],
    ['1 ms before it ended', '2024-08-31T23:59:59.999+08:00', now],
    ['as it ended', '2024-09-01T00:00:00+08:00', formerly],
  ])('%s', (_name, received, seen) => {
    const tenures = [held({ from: '2024-08-01', until: '2024-09-01' })];
    expect(coverage({ tenures, received, conduct: { from: '2024-08-15' } })).toStrictEqual(seen);
  });

  it('covers a new holder for what happened before and elsewhere', () => {
    const tenures = [
      held({ post: 'town-b-secretary', from: '2018-01-01', until: '2024-08-01' }),
      held({ from: '2024-08-01' }),
    ];
    const conduct = { from: '2019-05-17', place: 'town-b' };
    expect(coverage({ tenures, conduct })).toStrictEqual(now);
  });

  it('covers by any of several posts, and says by which limbs', () => {
    const tenures = [
      held({ from: '2020-01-01' }),
      held({ post: 'town-a-section-head', from: '2020-01-01' }),
      held({ post: 'town-b-clerk', from: '2020-01-01' }),
    ];
    const facts = factsOf({ tenures });
    expect([facts['scope.committee'], facts['scope.section-head']]).toStrictEqual([true, true]);
  });

  it('is not known where nobody knows when it began', () => {
    const tenures = [held({ until: '2026-01-01' })];
    expect(coverage({ tenures, received: '2024-06-30T12:00:00+08:00' })[0]).toBeUndefined();
    expect(coverage({ tenures, received: '2024-07-01T12:00:00+08:00' })[0]).toBe(true);
  });
});

describe('a post on the day of the conduct', () => {
  const tenures = [held({ from: '2018-03-01', until: '2022-07-01' })];

  it.each([
    ['the day before it began', { from: '2018-02-28' }, never],
    ['its first day', { from: '2018-03-01' }, formerly],
    ['its last day', { from: '2022-06-30' }, formerly],
    ['the day after', { from: '2022-07-01' }, never],
    ['a month of it', { from: '2022-06' }, formerly],
    ['a year that it ended in', { from: '2022' }, open],
    ['a year before', { from: '2017' }, never],
    ['a time that reaches into it', { from: '2017-01-01', through: '2018-03-01' }, formerly],
    ['a time that ends the day before', { from: '2017-01-01', through: '2018-02-28' }, never],
    ['a time that nobody knows', undefined, open],
  ])('%s', (_name, conduct, seen) => {
    expect(coverage({ tenures, ...(conduct && { conduct }) })).toStrictEqual(seen);
  });

  it('is not known where nobody knows when the post began', () => {
    const unknown = [held({ until: '2022-07-01' })];
    expect(coverage({ tenures: unknown, conduct: { from: '2021-05-01' } })).toStrictEqual(open);
    expect(coverage({ tenures: unknown, conduct: { from: '2022-07-01' } })).toStrictEqual(never);
  });
});

const day = fc.integer({ min: 0, max: 4_000 }).map((count) => {
  const date = new Date(Date.UTC(2014, 0, 1) + count * 86_400_000);
  return date.toISOString().slice(0, 10);
});

const spans = fc
  .tuple(day, day)
  .filter(([from, until]) => from < until)
  .map(([from, until]) => ({ from, until }));

const noon = (date: string): string => `${date}T12:00:00+08:00`;

describe('whatever the dates', () => {
  it('somebody is covered now or formerly, just as the calendar has it', () =>
    fc.assert(
      fc.property(spans, day, day, (span, happened, received) => {
        const isIn = (date: string): boolean => span.from <= date && date < span.until;
        const seen = coverage({
          tenures: [held(span)],
          received: noon(received),
          conduct: { from: happened },
        });
        const isPast = span.until <= received && isIn(happened);
        // What is said to have happened after it was reported happened nobody knows when.
        const isFormer = span.until <= received && happened > received ? undefined : isPast;
        expect(seen).toStrictEqual([isIn(received), isFormer]);
      }),
      { numRuns: 500 },
    ));

  it('an acting head counts as the head', () =>
    fc.assert(
      fc.property(spans, day, day, (span, happened, received) => {
        const rest = { received: noon(received), conduct: { from: happened } };
        expect(factsOf({ tenures: [held({ ...span, acting: true })], ...rest })).toStrictEqual(
          factsOf({ tenures: [held(span)], ...rest }),
        );
      }),
      { numRuns: 100 },
    ));

  it('a further post takes nothing away', () =>
    fc.assert(
      fc.property(spans, spans, day, (span, other, received) => {
        const rest = { received: noon(received) };
        const one = coverage({ tenures: [held(span)], ...rest })[0];
        const both = coverage({
          tenures: [held(span), held({ ...other, post: 'town-b-clerk' })],
          ...rest,
        })[0];
        expect(both).toBe(one);
      }),
      { numRuns: 200 },
    ));

  it('a date known to the month settles nothing that one of its days would settle otherwise', () =>
    fc.assert(
      fc.property(spans, day, (span, happened) => {
        const former = (from: string) =>
          coverage({ tenures: [held(span)], received: noon('2025-06-01'), conduct: { from } })[1];
        const ofMonth = former(happened.slice(0, 7));
        if (ofMonth !== undefined) expect(former(happened)).toBe(ofMonth);
      }),
      { numRuns: 500 },
    ));
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/domain/determination/determination.ts';
import type { DomainEvent } from '../../src/domain/events/domain-event.ts';
import {
  foldAll,
  inScope,
  type Projection,
  referral,
  statistics,
  undetermined,
} from '../../src/projections/index.ts';
import { describeProjection } from '../support/projection-laws.ts';
import { arbitraryHistory } from './histories.ts';
import { determined, uuid } from './samples.ts';

const sample = {
  n: 1,
  report: uuid(0xa),
  outcome: 'in-scope',
  receivedAt: '2024-12-30T00:00:00+08:00',
} as const;

const mandate = 'sample';

const counted = (week: string, channel: string, outcome: string, count: number) =>
  [
    `${mandate}|${week}|${channel}|${outcome}|mandate`,
    { mandate, week, channel, outcome, sight: 'mandate', count },
  ] as const;

const fold = (events: readonly DomainEvent[]) => foldAll(statistics, new Map(), events);

const size = <Document>(view: Projection<Document>, events: readonly DomainEvent[]): number =>
  foldAll(view, new Map(), events).size;

describeProjection('statistics', statistics, arbitraryHistory);

describe('the statistics', () => {
  it('count matters by week of receipt, channel and outcome', () => {
    const events = [
      determined(sample),
      determined({ ...sample, n: 2, matter: 'm2' }),
      determined({ ...sample, n: 3, matter: 'm3', outcome: 'referral' }),
      determined({ ...sample, n: 4, report: uuid(0xb), channel: 'sms' }),
    ];
    expect(fold(events)).toStrictEqual(
      new Map([
        counted('2025-W01', 'post', 'in-scope', 2),
        counted('2025-W01', 'post', 'referral', 1),
        counted('2025-W01', 'sms', 'in-scope', 1),
      ]),
    );
  });

  it('count each matter in a week of the zone of the mandate version it was decided under', () => {
    const hash = `sha256:${'1'.repeat(64)}`;
    const published = {
      type: 'MandatePublished',
      schemaVersion: 1,
      data: { hash, content: { zone: 'Europe/London' } },
    } as DomainEvent;
    const sunday = determined({ ...sample, receivedAt: '2024-09-15T23:30:00+01:00' });
    const inLondon = {
      ...sunday,
      data: {
        ...sunday.data,
        documents: { ...sunday.data.documents, mandate: { id: 'london', version: '1', hash } },
      },
    } as DomainEvent;
    expect([...fold([published, inLondon, sunday]).keys()]).toStrictEqual([
      'london|2024-W37|post|in-scope|mandate',
      'sample|2024-W38|post|in-scope|mandate',
    ]);
  });

  it('do not add up the matters of two mandates', () => {
    const events = [determined(sample), determined({ ...sample, n: 2, mandate: 'other' })];
    expect([...fold(events)].map(([key, { count }]) => [key, count])).toStrictEqual([
      ['sample|2025-W01|post|in-scope|mandate', 1],
      ['other|2025-W01|post|in-scope|mandate', 1],
    ]);
  });

  it('begin a week on Monday, 00:00 in Shanghai', () => {
    const sunday = determined({ ...sample, receivedAt: '2024-12-29T15:59:59.999Z' });
    const monday = determined({ ...sample, n: 2, matter: 'm2', receivedAt: '2024-12-29T16:00:00Z' });
    expect([...fold([sunday, monday]).keys()]).toStrictEqual([
      'sample|2024-W52|post|in-scope|mandate',
      'sample|2025-W01|post|in-scope|mandate',
    ]);
  });

  it('move a matter whose answer is superseded', () => {
    const first = determined(sample);
    const stays = determined({ ...sample, n: 2, matter: 'm2' });
    const second = determined({ ...sample, n: 3, outcome: 'undetermined', supersedes: first });
    expect(fold([first, stays, second])).toStrictEqual(
      new Map([counted('2025-W01', 'post', 'in-scope', 1), counted('2025-W01', 'post', 'undetermined', 1)]),
    );
  });

  it('keep no count of zero', () => {
    const first = determined(sample);
    const second = determined({ ...sample, n: 2, outcome: 'referral', supersedes: first });
    expect(fold([first, second])).toStrictEqual(new Map([counted('2025-W01', 'post', 'referral', 1)]));
  });

  it('do not move when the same answer is given again', () => {
    const first = determined(sample);
    const second = determined({ ...sample, n: 2, supersedes: first });
    expect(fold([first, second])).toStrictEqual(fold([first]));
  });

  it('take nothing from a count that is not there', () => {
    const moved = determined({ ...sample, n: 2, outcome: 'referral', supersedes: determined(sample) });
    expect(statistics.evolve(undefined, moved, 'sample|2025-W01|post|in-scope|mandate')).toBeUndefined();
  });

  it('agree with the ledgers on how many matters have each outcome', () =>
    fc.assert(
      fc.property(arbitraryHistory, (events) => {
        const totals: Record<Outcome, number> = { 'in-scope': 0, referral: 0, undetermined: 0 };
        for (const { outcome, count } of fold(events).values()) totals[outcome] += count;
        expect(totals).toStrictEqual({
          'in-scope': size(inScope, events),
          referral: size(referral, events),
          undetermined: size(undetermined, events),
        });
      }),
    ));
});

import { describe, expect, it } from 'vitest';
import { foldAll, indexValues, referral } from '../../src/projections/index.ts';
import { describeProjection } from '../support/projection-laws.ts';
import { arbitraryHistory } from './histories.ts';
import { determined, ledgerEntry, receiver, uuid } from './samples.ts';

const report = uuid(0xa);
const referred = { n: 2, report, outcome: 'referral' } as const;
const life = {
  organ: 'shili-discipline',
  stage: 'outstanding',
  decidedAt: '2024-09-02T10:00:00+08:00',
  since: '2024-09-02T09:00:00+08:00',
} as const;
const expected = { ...ledgerEntry(referred), receiver, life };

describeProjection('referral', referral, arbitraryHistory);

describe('the ledger of referrals', () => {
  it('shows where a matter goes, who was passed over, and that nothing has happened since', () =>
    expect(foldAll(referral, new Map(), [determined(referred)])).toStrictEqual(
      new Map([[`${report}/m1`, expected]]),
    ));

  it.each(['in-scope', 'undetermined'] as const)('gives up a matter that is superseded by %s', (outcome) => {
    const first = determined(referred);
    const second = determined({ n: 3, report, outcome, supersedes: first });
    expect(foldAll(referral, new Map(), [first, second])).toStrictEqual(new Map());
  });

  it.each(['in-scope', 'undetermined'] as const)('takes up a matter that was %s', (outcome) => {
    const first = determined({ n: 1, report, outcome });
    const second = determined({ ...referred, supersedes: first });
    expect(foldAll(referral, new Map(), [first, second])).toStrictEqual(
      new Map([[`${report}/m1`, expected]]),
    );
  });

  it('can be looked up by the organ it went to', () => {
    const [document] = foldAll(referral, new Map(), [determined(referred)]).values();
    expect(document && indexValues(referral, document)).toStrictEqual({
      sight: 'mandate',
      mandate: 'sample',
      report,
      subject: 'person:zhang-san',
      channel: 'post',
      organ: 'shili-discipline',
      state: 'outstanding',
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { IncomingReport } from '../../src/domain/index.ts';
import { incoming } from '../support/small-world.ts';
import { testOffice } from '../support/test-office.ts';

const matter = (change: Partial<IncomingReport['matters'][number]>): IncomingReport['matters'][number] => ({
  subject: { type: 'person', person: 'jia' },
  kind: 'misconduct',
  field: 'other',
  conduct: { from: '2024-03' },
  ...change,
});

describe('matters by discipline', () => {
  it('count for every discipline that they concern, by what holds of them now', async () => {
    const { jurisdiction } = await testOffice();
    const take = (matters: IncomingReport['matters']) =>
      jurisdiction.receive({ report: incoming({ matters }), actor: 'li' });
    const { report } = await take([
      matter({ disciplines: ['integrity', 'life'] }),
      matter({ disciplines: ['integrity'] }),
      matter({ disciplines: [] }),
      matter({ kind: 'suggestion', subject: { type: 'none' }, conduct: { place: 'district' } }),
    ]);
    const ofMandate = { mandate: 'small', sight: 'mandate' };
    expect(await jurisdiction.disciplines()).toStrictEqual([
      { ...ofMandate, discipline: 'integrity', outcomes: { 'in-scope': 2, referral: 0, undetermined: 0 } },
      { ...ofMandate, discipline: 'life', outcomes: { 'in-scope': 1, referral: 0, undetermined: 0 } },
      { ...ofMandate, discipline: 'none-known', outcomes: { 'in-scope': 1, referral: 1, undetermined: 0 } },
    ]);
    await jurisdiction.override(
      { report: report.id, actor: 'li' },
      { matter: 'm2', outcome: 'referral', receiver: 'city-discipline', reason: '批示', clause: '无' },
    );
    expect(await jurisdiction.disciplines()).toMatchObject([
      { discipline: 'integrity', outcomes: { 'in-scope': 1, referral: 1 } },
      {},
      {},
    ]);
  });
});

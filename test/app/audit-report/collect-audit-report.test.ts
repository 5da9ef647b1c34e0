import { describe, expect, it } from 'vitest';
import { collectAuditReport } from '../../../src/app/index.ts';
import { incoming } from '../../support/small-world.ts';
import { testOffice } from '../../support/test-office.ts';

const start = '2024-08-05T00:00:00+08:00';

const officeWithReports = async (...instants: readonly string[]) => {
  const office = await testOffice();
  for (const receivedAt of instants)
    await office.jurisdiction.receive({ report: incoming({ receivedAt }), actor: 'intake-1' });
  return office;
};

const total = (counts: readonly { readonly count: number }[]): number =>
  counts.reduce((sum, { count }) => sum + count, 0);

describe('an audit report', () => {
  it('counts matters by week of receipt and tells who changed which document', async () => {
    const { store } = await officeWithReports('2024-08-01T09:00:00+08:00', '2024-08-08T09:00:00+08:00');
    const { counts, changes, overrides, log } = await collectAuditReport(store);
    expect(counts.map(({ week, count }) => [week, count])).toStrictEqual([
      ['2024-W31', 1],
      ['2024-W32', 1],
    ]);
    expect(changes.map(({ type, actor }) => [type, actor])).toStrictEqual([
      ['MandatePublished', 'li'],
      ['DirectoryPublished', 'li'],
      ['CalendarPublished', 'li'],
      ['RuleSetDrafted', 'li'],
      ['RuleSetSubmitted', 'li'],
      ['RuleSetApproved', 'wang'],
      ['RuleSetActivated', 'wang'],
    ]);
    expect(overrides).toStrictEqual([]);
    expect(log.position).toBe(await store.end());
  });

  it('takes what was received from the start of its period to just before its end', async () => {
    const { store } = await officeWithReports('2024-08-04T23:59:59.999+08:00', start);
    const before = await collectAuditReport(store, { until: start });
    const after = await collectAuditReport(store, { since: start });
    expect(before.counts.map(({ week }) => week)).toStrictEqual(['2024-W31']);
    expect(after.counts.map(({ week }) => week)).toStrictEqual(['2024-W32']);
    expect(total(before.counts) + total(after.counts)).toBe(total((await collectAuditReport(store)).counts));
  });
});

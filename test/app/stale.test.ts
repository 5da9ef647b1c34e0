import { describe, expect, it } from 'vitest';
import { staleDeterminations, touchedBy } from '../../src/app/index.ts';
import { directory, incoming, mandate } from '../support/small-world.ts';
import { testOffice } from '../support/test-office.ts';

describe('determinations that rest on documents of yesterday', () => {
  it('are listed once an amendment reaches back behind them, and only those', async () => {
    const { jurisdiction, store } = await testOffice();
    const actor = 'li';
    const early = await jurisdiction.receive({ report: incoming(), actor });
    await jurisdiction.receive({ report: incoming({ receivedAt: '2024-08-20T10:00:00+08:00' }), actor });
    expect(await staleDeterminations(store)).toStrictEqual([]);
    await jurisdiction.amendMandate(
      { ...mandate, version: '2' },
      { actor, approvedBy: 'zhao', from: '2024-08-20T10:00:00.001+08:00', reason: 'a test' },
    );
    expect(await staleDeterminations(store)).toStrictEqual([]);
    await jurisdiction.amendMandate(
      { ...mandate, version: '3' },
      { actor, approvedBy: 'zhao', from: '2024-08-20T10:00:00+08:00', reason: 'a test' },
    );
    expect(await staleDeterminations(store)).toMatchObject([
      { receivedAt: '2024-08-20T10:00:00+08:00', matter: 'm1', changed: ['mandate'] },
    ]);
    await jurisdiction.closeMandate(mandate.id, { actor, at: '2024-08-01T00:00:00Z', reason: 'a test' });
    const closed = await staleDeterminations(store);
    expect(closed).toHaveLength(2);
    expect(closed).toMatchObject([{ report: early.report.id, changed: [] }, { changed: [] }]);
  });

  it('are listed before what reaches back is published, and nothing is written by that', async () => {
    const { jurisdiction, store } = await testOffice();
    const actor = 'li';
    const { report } = await jurisdiction.receive({ report: incoming(), actor });
    const end = await store.end();
    const later = { ...directory, version: '2', generation: 2, asOf: '2024-08-12' };
    const amended = { ...mandate, version: '2' };
    const at = '2024-08-12T10:00:00+08:00';
    expect(await touchedBy(store, { ...later, asOf: '2024-08-13' })).toStrictEqual([]);
    expect(await touchedBy(store, amended, '2024-08-12T10:00:00.001+08:00')).toStrictEqual([]);
    expect(await touchedBy(store, later)).toMatchObject([{ report: report.id, changed: ['directory'] }]);
    expect(await touchedBy(store, amended, at)).toMatchObject([{ report: report.id, changed: ['mandate'] }]);
    expect(await store.end()).toBe(end);
    await jurisdiction.amendMandate(amended, { actor, approvedBy: 'zhao', from: at, reason: 'a test' });
    expect(await touchedBy(store, later)).toStrictEqual([]);
  });

  it('do not include one that was held and decided by the documents of the opening', async () => {
    const { jurisdiction, store } = await testOffice();
    const actor = 'li';
    await jurisdiction.receive({ report: incoming({ receivedAt: '2024-07-01T10:00:00+08:00' }), actor });
    await jurisdiction.amendMandate(
      { ...mandate, version: '2' },
      { actor, approvedBy: 'zhao', from: '2024-07-15T00:00:00+08:00', reason: 'a test' },
    );
    expect(await jurisdiction.decideHeld(actor)).toHaveLength(1);
    expect(await staleDeterminations(store)).toStrictEqual([]);
  });
});

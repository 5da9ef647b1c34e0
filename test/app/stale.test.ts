import { describe, expect, it } from 'vitest';
import { staleDeterminations } from '../../src/app/index.ts';
import { incoming, mandate } from '../support/small-world.ts';
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

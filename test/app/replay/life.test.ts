import { describe, expect, it } from 'vitest';
import { ruleSetImpact, standingChanges } from '../../../src/app/replay/impact.ts';
import { wholeLog } from '../../../src/app/replay/range.ts';
import { readShelf } from '../../../src/app/replay/shelf.ts';
import { swapperOf } from '../../../src/app/replay/swap.ts';
import { type Change, whatIfRange } from '../../../src/app/replay/what-if.ts';
import { isDetermination } from '../../../src/domain/index.ts';
import type { EventStore } from '../../../src/stores/index.ts';
import { beginning } from '../../../src/stores/port/position.ts';
import { forged, verified } from '../../support/replay-log.ts';
import { inspectionRules } from '../../support/shipped.ts';
import { incoming, mandate } from '../../support/small-world.ts';
import { testOffice } from '../../support/test-office.ts';

const aboutClerk = (change: object = {}) =>
  incoming({
    matters: [
      {
        subject: { type: 'person', posts: ['clerk'], standing: 'official' },
        kind: 'misconduct',
        disciplines: ['integrity'],
        field: 'other',
        conduct: { from: '2024-03' },
        abuseOfJudicialPower: false,
        ...change,
      },
    ],
  });

/** A log in which reports have a life: particulars, an objection, an override and its end, a withdrawal, a link. */
const lived = async (): Promise<EventStore> => {
  const { jurisdiction, store } = await testOffice();
  const received = async (change: object) => {
    const { report } = await jurisdiction.receive({ report: aboutClerk(change), actor: 'clerk-1' });
    return { report: report.id, actor: 'clerk-1' };
  };
  const one = await received({});
  await jurisdiction.dispatch(one, { matter: 'm1', number: '1' });
  await jurisdiction.object(one, { matter: 'm1', reasons: '不属本机关' });
  await jurisdiction.reroute(one, { matter: 'm1' });
  const two = await received({ conduct: { from: '2024-02' } });
  await jurisdiction.addParticulars(two, { matters: [{ id: 'm1', specific: true }] });
  await jurisdiction.override(two, {
    matter: 'm1',
    outcome: 'in-scope',
    reason: '应予受理',
    clause: '第五条',
  });
  await jurisdiction.addParticulars(two, { matters: [{ id: 'm1', field: 'environment' }] });
  await jurisdiction.lift(two, { matter: 'm1', reason: '误判' });
  await jurisdiction.withdraw(one, { reason: '来件人撤回' });
  await jurisdiction.addParticulars(one, { matters: [{ id: 'm1', conduct: { from: '2024-04' } }] });
  await jurisdiction.link(two, { duplicateOf: one.report, reason: '同一件' });
  return store;
};

const linksIn = async (store: EventStore): Promise<readonly string[]> => {
  const links: string[] = [];
  for await (const { event } of store.readAll({ after: beginning }))
    if (isDetermination(event))
      links.push(...['supersedes', 'beside', 'withdrawn'].filter((name) => name in event.data));
  return [...new Set(links)].sort();
};

describe('a log in which matters are determined again', () => {
  it('is decided again to the last letter', async () => {
    const store = await lived();
    expect(await linksIn(store)).toStrictEqual(['beside', 'supersedes', 'withdrawn']);
    const { tally, findings } = await verified(store);
    expect(findings).toStrictEqual([]);
    expect(tally.same).toBeGreaterThan(6);
  });

  it('shows a link to another decision than the one that held', async () => {
    const store = await lived();
    const cut = await forged(store, (event) =>
      isDetermination(event) && event.data.supersedes !== undefined
        ? { ...event, data: { ...event.data, supersedes: { ...event.data.supersedes, outcome: 'in-scope' } } }
        : event,
    );
    const { tally, findings } = await verified(cut);
    expect(tally.differs.record).toBeGreaterThan(0);
    for (const finding of findings) expect(finding).toMatchObject({ fields: ['supersedes'] });
  });
});

describe('a what-if over such a log', () => {
  const strict = {
    ...mandate,
    version: '2',
    window: { ...mandate.window, closes: '2024-08-01T00:00:00+08:00' },
  };

  const asked = async (store: EventStore) => {
    const told: Change[] = [];
    const question = { store, shelf: await readShelf(store), range: wholeLog, selection: {} };
    const tally = await whatIfRange(
      { ...question, swapper: swapperOf({ mandate: strict as typeof mandate }) },
      (change) => told.push(change),
    );
    return { tally, told, standing: standingChanges(told) };
  };

  it('counts every matter once, by its last determination', async () => {
    const { tally, told, standing } = await asked(await lived());
    expect(tally.same + tally.changed).toBe(2);
    expect(standing.length).toBe(tally.changed);
    expect(told.length).toBeGreaterThanOrEqual(standing.length);
    const cells = Object.values(tally.matrix).flatMap((row) => Object.values(row));
    expect(cells.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(Math.min(...cells)).toBe(0);
  });

  it('finds nothing for the rule set that was used', async () => {
    const { impact } = await ruleSetImpact(await lived(), inspectionRules);
    expect(impact.counts).toStrictEqual({ same: 2, changed: 0, notReplayable: 0 });
  });
});

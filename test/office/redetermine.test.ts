import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Directory, IncomingReport } from '../../src/domain/index.ts';
import { type Office, openOffice } from '../../src/office/office.ts';
import { memoryEventStore, memoryViewStore } from '../../src/stores/index.ts';
import { memoryVault } from '../../src/vault/index.ts';
import { directory, incoming, mandate } from '../support/small-world.ts';
import { publishSmallWorld } from '../support/test-office.ts';

const folder = mkdtempSync(join(tmpdir(), 'guanxia-redetermine-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
const places = {
  memory: () => ({ store: memoryEventStore(), views: memoryViewStore(), vault: memoryVault() }),
  sqlite: () => {
    files += 1;
    return { store: `sqlite:${join(folder, `log-${files}.db`)}`, access: 'create' as const };
  },
};

type Place = keyof typeof places;

/** Yi was a clerk of the bureau when the report came, and nobody else. */
const before: Directory = {
  ...directory,
  persons: [...directory.persons, { id: 'yi', name: '乙' }],
  tenures: [...directory.tenures, { person: 'yi', post: 'clerk', from: '2023-01-01' }],
};

/** Since 14 September Yi also heads the discipline organ that the report went to. */
const after: Directory = {
  ...before,
  version: '3',
  generation: 3,
  asOf: '2024-09-14',
  posts: [
    ...before.posts,
    {
      id: 'discipline-head',
      title: '书记',
      organ: 'district-discipline',
      role: 'principal',
      managedBy: 'committee',
    },
  ],
  tenures: [...before.tenures, { person: 'yi', post: 'discipline-head', from: '2024-09-14' }],
};

const aboutYi: IncomingReport = incoming({
  matters: [
    {
      subject: { type: 'person', person: 'yi', standing: 'official' },
      kind: 'misconduct',
      disciplines: ['integrity'],
      field: 'other',
      conduct: { from: '2024-03' },
      abuseOfJudicialPower: false,
    },
  ],
});

const office = async (place: Place) => {
  let now = '2024-09-13T01:00:00.000Z';
  const opened = await openOffice({ ...places[place](), clock: () => now });
  await publishSmallWorld(opened);
  await opened.publish({ ...before, version: '2', generation: 2 }, 'li', 'wang');
  return {
    office: opened,
    setClock: (instant: string) => {
      now = instant;
    },
  };
};

const take = async ({ receive }: Office, report: IncomingReport) => ({
  report: (await receive({ report, actor: 'clerk-1' })).report.id,
  actor: 'clerk-1',
});

const recalls = async ({ dues }: Office) =>
  (await dues())
    .filter(({ state }) => state === 'at-once')
    .map(({ report, matter, number }) => ({ report, matter, number }));

describe.each(Object.keys(places) as Place[])(
  'a referral whose receiver has become barred, over %s',
  (place) => {
    it('is previewed, sent elsewhere, and its letter is to be got back until it is', async () => {
      const { office: opened, setClock } = await office(place);
      const order = await take(opened, aboutYi);
      await opened.dispatch(order, { matter: 'm1', number: '1' });
      expect(await recalls(opened)).toStrictEqual([]);
      expect(await opened.reportsToRedetermine()).toStrictEqual([]);

      setClock('2024-09-14T01:00:00.000Z');
      await opened.publish(after, 'li');
      const letter = { report: order.report, matter: 'm1', number: '1' };
      expect(await recalls(opened)).toStrictEqual([letter]);
      expect(await opened.reportsToRedetermine()).toStrictEqual([{ report: order.report, barred: ['m1'] }]);

      const end = await opened.store.end();
      const preview = await opened.previewRedetermination(order);
      expect(preview.matters).toMatchObject([
        {
          matter: 'm1',
          before: { outcome: 'referral', receiver: { organ: 'district-discipline', name: '示例区纪委监委' } },
          after: { outcome: 'referral', receiver: { organ: 'city-discipline' } },
          change: 'receiver',
          recalls: [{ number: '1', receiver: { organ: 'district-discipline' } }],
        },
      ]);
      expect(await opened.store.end()).toBe(end);

      const { events } = await opened.redetermine(order, { reason: '名录更新' });
      expect(events.map(({ type }) => type)).toStrictEqual([
        'ReportRedetermined',
        'UnitsOfAccusedFound',
        'MatterReferred',
      ]);
      expect(events[2]?.data).toMatchObject({
        supersedes: { organ: 'district-discipline' },
        receiver: { organ: 'city-discipline' },
      });
      expect(await opened.reportsToRedetermine()).toStrictEqual([]);
      expect((await opened.verify()).findings).toStrictEqual([]);
      expect(await recalls(opened)).toStrictEqual([letter]);

      await opened.recall(order, { matter: 'm1', number: '1', reason: '已退回' });
      expect(await recalls(opened)).toStrictEqual([]);
      await expect(
        opened.recall(order, { matter: 'm1', number: '1', reason: '已退回' }),
      ).rejects.toMatchObject({
        code: 'letter-not-out',
      });
      await opened.dispatch(order, { matter: 'm1', number: '2' });
      expect(await recalls(opened)).toStrictEqual([]);
      await opened.close();
    });

    it('waits to be sent anew where its letter came back and nobody has determined it again', async () => {
      const { office: opened, setClock } = await office(place);
      const order = await take(opened, aboutYi);
      await opened.dispatch(order, { matter: 'm1', number: '1' });
      setClock('2024-09-14T01:00:00.000Z');
      await opened.publish(after, 'li');
      await opened.recall(order, { matter: 'm1', number: '1', reason: '已退回' });
      const { rows } = await opened.view('referral');
      expect(rows.map(({ document }) => document.life)).toMatchObject([
        { stage: 'outstanding', since: '2024-09-14T01:00:00.000Z' },
      ]);
      await expect(opened.dispatch(order, { matter: 'm1', number: '2' })).rejects.toMatchObject({
        code: 'receiver-barred',
      });
      await opened.close();
    });
  },
);

describe('a report that is determined again', () => {
  it('shows what an amendment that reaches back changes, and what a person decided stays', async () => {
    const { office: opened } = await office('memory');
    const order = await take(opened, incoming());
    const kept = await take(opened, incoming({ receivedAt: '2024-08-21T10:00:00+08:00' }));
    await opened.override(kept, {
      matter: 'm1',
      outcome: 'referral',
      receiver: 'city-discipline',
      reason: '批示',
      clause: '无',
    });
    const [target] = mandate.targets as [(typeof mandate.targets)[number]];
    const scope = { ...target.scope, limbs: target.scope.limbs.slice(1) };
    await opened.amendMandate(
      { ...mandate, version: '2', targets: [{ ...target, scope }] },
      { actor: 'li', approvedBy: 'zhao', from: 'start', reason: 'a test' },
    );
    const stale = await opened.reportsToRedetermine();
    expect(stale).toStrictEqual([{ report: order.report, changed: ['mandate'], barred: [] }]);
    const { matters } = await opened.previewRedetermination(order);
    expect(matters).toMatchObject([{ before: { outcome: 'in-scope' }, after: {}, change: 'outcome' }]);
    const persons = await opened.previewRedetermination(kept);
    expect(persons.matters).toMatchObject([
      { before: { by: 'person' }, after: { by: 'person', outcome: 'referral' }, change: 'grounds' },
    ]);
  });

  it('has been moved where what repeats it accuses the receiver’s own people, and its letter is to come back', async () => {
    const { office: opened } = await office('memory');
    const suggestion = {
      subject: { type: 'none' },
      kind: 'suggestion',
      field: 'other',
      conduct: { from: '2024-03', place: 'district' },
    } as const;
    const order = await take(opened, incoming({ matters: [suggestion] }));
    await opened.dispatch(order, { matter: 'm1', number: '1' });
    await take(
      opened,
      incoming({
        duplicateOf: order.report,
        matters: [
          {
            ...suggestion,
            subject: { type: 'person', posts: ['petition-clerk'], standing: 'official' },
            kind: 'misconduct',
          },
        ],
      }),
    );
    expect(await recalls(opened)).toMatchObject([{ report: order.report, matter: 'm1', number: '1' }]);
    expect(await opened.reportsToRedetermine()).toStrictEqual([]);
    const { matters } = await opened.previewRedetermination(order);
    expect(matters).toMatchObject([{ change: 'none', before: { receiver: { organ: 'city-petitions' } } }]);
  });

  it('is refused to a handler who is recused, in the preview too', async () => {
    const { office: opened } = await office('memory');
    const order = await take(opened, incoming());
    await opened.recuse({ ...order, actor: 'chief-2' }, { handler: 'clerk-1', ground: 'relative' });
    await expect(opened.previewRedetermination(order)).rejects.toMatchObject({ code: 'handler-recused' });
  });
});

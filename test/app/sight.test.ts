import { describe, expect, it } from 'vitest';
import type { Jurisdiction } from '../../src/app/index.ts';
import { createJurisdiction } from '../../src/app/jurisdiction.ts';
import { readReport } from '../../src/app/life/linked-reports.ts';
import { streamOf } from '../../src/app/receive/stream-of.ts';
import type { Directory, IncomingReport, ReportEvent } from '../../src/domain/index.ts';
import { sightSeen } from '../../src/domain/report-decider/sight-changes.ts';
import { memoryEventStore, memoryViewStore } from '../../src/stores/index.ts';
import type { EventStore } from '../../src/stores/port/event-store.ts';
import { beginning } from '../../src/stores/port/position.ts';
import { memoryVault } from '../../src/vault/index.ts';
import { inspectionRules } from '../support/shipped.ts';
import { calendar, incoming, mandate, directory as small } from '../support/small-world.ts';
import { countingIds } from '../support/test-office.ts';

type Matter = IncomingReport['matters'][number];

const directory: Directory = {
  ...small,
  posts: [...small.posts, { id: 'leader', title: '组长', organ: 'group', role: 'principal' }],
};

const office = async (store: EventStore = memoryEventStore()) => {
  const views = memoryViewStore();
  const jurisdiction = createJurisdiction({
    store,
    vault: memoryVault(),
    views,
    clock: () => '2024-10-01T00:00:00.000Z',
    ids: countingIds(),
  });
  for (const document of [mandate, directory, calendar]) await jurisdiction.publish(document, 'li');
  await jurisdiction.adopt(inspectionRules, {
    author: 'li',
    approver: 'wang',
    from: '2024-02-08T00:00:00+08:00',
    acceptUnverified: 'a test',
  });
  return { jurisdiction, store, views };
};

type Office = Awaited<ReturnType<typeof office>>;

const about = (subject: Matter['subject']): Matter => ({
  ...(incoming().matters[0] as Matter),
  subject,
});
const secretary = about({ type: 'person', person: 'jia' });
const leader = about({ type: 'person', posts: ['leader'] });
const somebody = about({ type: 'person' });

const take = async (
  jurisdiction: Jurisdiction,
  matter: Matter,
  { defer, ...more }: Partial<IncomingReport> & { readonly defer?: boolean } = {},
): Promise<string> => {
  const { report } = await jurisdiction.receive({
    report: incoming({ matters: [matter], ...more }),
    actor: 'clerk-1',
    idempotencyKey: `${Math.random()}`,
    ...(defer === undefined ? {} : { defer }),
  });
  return report.id;
};

const sightsOf = async ({ store }: Office, ...ids: readonly string[]) =>
  Promise.all(
    ids.map(async (id) => {
      const state = await readReport(store, id);
      return state && sightSeen(state);
    }),
  );

const events = async ({ store }: Office, id: string): Promise<readonly ReportEvent[]> =>
  (await store.readStream(streamOf(id))).events.map(({ event }) => event as ReportEvent);

const order = (report: string) => ({ report, actor: 'clerk-1' });

describe('who may see a report', () => {
  it('is recorded with the report and with each determination', async () => {
    const { jurisdiction, ...rest } = await office();
    const id = await take(jurisdiction, leader);
    const [received, determined] = await events({ jurisdiction, ...rest }, id);
    expect(received?.data).toMatchObject({ sight: { class: 'group', open: false } });
    expect(determined?.data).toMatchObject({ sight: 'group' });
  });

  it('is recorded of a report that is only received', async () => {
    const one = await office();
    const ids = [
      await take(one.jurisdiction, leader, { defer: true }),
      await take(one.jurisdiction, secretary, { defer: true }),
      await take(one.jurisdiction, somebody, { defer: true }),
    ];
    expect(await sightsOf(one, ...ids)).toStrictEqual(['group', 'mandate', 'unsettled']);
  });

  it('is told by a dry run as it would be recorded', async () => {
    const { jurisdiction } = await office();
    const { findings } = await jurisdiction.decide(incoming({ matters: [leader] }));
    expect(findings.map(({ data }) => data.sight)).toStrictEqual(['group']);
  });

  it('is settled once it is known who is accused', async () => {
    const one = await office();
    const id = await take(one.jurisdiction, somebody);
    expect(await sightsOf(one, id)).toStrictEqual(['unsettled']);
    const subject = { type: 'person', person: 'jia' } as const;
    await one.jurisdiction.addParticulars(order(id), { matters: [{ id: 'm1', subject }] });
    expect(await sightsOf(one, id)).toStrictEqual(['mandate']);
    const now = await events(one, id);
    expect(now.map(({ type }) => type).slice(2)).toStrictEqual([
      'ParticularsAdded',
      'SightChanged',
      'MatterFoundInScope',
    ]);
    expect(now.at(-1)?.data).toMatchObject({ sight: 'mandate' });
  });

  it('is never wider again: not by a correction, nor by two persons who clear it', async () => {
    const one = await office();
    const id = await take(one.jurisdiction, { ...leader, kind: 'suggestion' });
    const subject = { type: 'person', person: 'jia' } as const;
    await one.jurisdiction.addParticulars(order(id), {
      matters: [{ id: 'm1', subject, kind: 'misconduct' }],
    });
    expect(await sightsOf(one, id)).toStrictEqual(['group']);
    const accusing = await take(one.jurisdiction, leader);
    await one.jurisdiction.addParticulars(order(accusing), { matters: [{ id: 'm1', subject }] });
    await one.jurisdiction.clearAccused(order(accusing), { reason: '误录', approvedBy: 'second' });
    expect(await sightsOf(one, accusing)).toStrictEqual(['group']);
  });

  it('changes for a report by a repetition that accuses the group, before that is recorded', async () => {
    const one = await office();
    const original = await take(one.jurisdiction, secretary);
    const sibling = await take(one.jurisdiction, secretary, { duplicateOf: original });
    expect(await sightsOf(one, original, sibling)).toStrictEqual(['mandate', 'mandate']);
    const accusing = await take(one.jurisdiction, leader, { duplicateOf: original });
    expect(await sightsOf(one, original, sibling, accusing)).toStrictEqual(['group', 'group', 'group']);
    const log: string[] = [];
    for await (const { event, stream } of one.store.readAll({ after: beginning }))
      if (event.type === 'SightChanged' || stream === streamOf(accusing)) log.push(event.type);
    expect(log.filter((type) => type === 'SightChanged').length).toBeGreaterThanOrEqual(2);
    expect(log.lastIndexOf('SightChanged')).toBeLessThan(log.indexOf('ReportReceived'));
  });

  it('is shared by reports that are linked later, and goes on after the link is undone', async () => {
    const one = await office();
    const [hidden, plain] = [await take(one.jurisdiction, leader), await take(one.jurisdiction, secretary)];
    const follower = await take(one.jurisdiction, secretary, { duplicateOf: plain });
    await one.jurisdiction.link(order(plain), { duplicateOf: hidden, reason: '同一件事' });
    expect(await sightsOf(one, hidden, plain, follower)).toStrictEqual(['group', 'group', 'group']);
    await one.jurisdiction.unlink(order(plain), { reason: '误关联' });
    expect(await sightsOf(one, hidden, plain, follower)).toStrictEqual(['group', 'group', 'group']);
  });

  it('is settled for all that is linked by one answer', async () => {
    const one = await office();
    const open = await take(one.jurisdiction, somebody);
    const plain = await take(one.jurisdiction, secretary, { duplicateOf: open });
    expect(await sightsOf(one, open, plain)).toStrictEqual(['unsettled', 'unsettled']);
    const subject = { type: 'person', person: 'jia' } as const;
    await one.jurisdiction.addParticulars(order(open), { matters: [{ id: 'm1', subject }] });
    expect(await sightsOf(one, open, plain)).toStrictEqual(['mandate', 'mandate']);
  });

  it('goes with a person’s decision as well', async () => {
    const one = await office();
    const id = await take(one.jurisdiction, secretary);
    const { events: made } = await one.jurisdiction.override(order(id), {
      matter: 'm1',
      outcome: 'referral',
      receiver: 'city-discipline',
      reason: '线索由市纪委监委办理',
      clause: '第九条',
    });
    expect(made.at(-1)?.data).toMatchObject({ sight: 'mandate' });
    await take(one.jurisdiction, leader, { duplicateOf: id });
    const changed = (await events(one, id)).find(({ type }) => type === 'SightChanged');
    expect(changed?.data).toMatchObject({ from: 'mandate', to: 'group', matters: [{ outcome: 'referral' }] });
  });
});

import { describe, expect, it } from 'vitest';
import type { Jurisdiction } from '../../src/app/index.ts';
import { domainEvent, type IncomingReport, type ReportEvent } from '../../src/domain/index.ts';
import { directory, incoming } from '../support/small-world.ts';
import { testOffice } from '../support/test-office.ts';

const clerk: IncomingReport['matters'][number] = {
  subject: { type: 'person', posts: ['clerk'], standing: 'official' },
  kind: 'misconduct',
};

/** A report about a clerk: the rules refer it to the discipline organ of the district. */
const aboutClerk = (change: Partial<IncomingReport> = {}): IncomingReport =>
  incoming({
    matters: [
      {
        ...clerk,
        disciplines: ['integrity'],
        field: 'other',
        conduct: { from: '2024-03' },
        abuseOfJudicialPower: false,
      },
    ],
    ...change,
  });

/** An office in memory whose clock is set by hand. */
const office = async (start = '2024-09-13T01:00:00.000Z') => {
  let now = start;
  const { jurisdiction, store, vault } = await testOffice(() => now);
  const setClock = (instant: string): void => {
    now = instant;
  };
  const streamOf = async (report: string): Promise<readonly ReportEvent[]> =>
    (await store.readStream(`report-${report}`)).events.map(({ event }) => event as ReportEvent);
  return { jurisdiction, store, vault, setClock, streamOf };
};

const received = async (jurisdiction: Jurisdiction, report = aboutClerk()) => {
  const { report: recorded } = await jurisdiction.receive({ report, actor: 'clerk-1' });
  return { report: recorded.id, actor: 'clerk-1' } as const;
};

const codeOf = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: { readonly code?: string }) => error.code,
  );

describe('a referral, from its decision to its result', () => {
  it('is dispatched, acknowledged, objected to, re-routed one level up, and answered', async () => {
    const { jurisdiction, setClock, streamOf } = await office();
    const order = await received(jurisdiction);
    await jurisdiction.dispatch(order, { matter: 'm1', number: '巡转〔2024〕1号' });
    await jurisdiction.acknowledge(order, { matter: 'm1' });
    setClock('2024-09-20T01:00:00.000Z');
    await jurisdiction.object(order, { matter: 'm1', reasons: '不属本机关管理权限' });
    const { events } = await jurisdiction.reroute(order, { matter: 'm1' });
    expect(events.map(({ type }) => type)).toStrictEqual(['ReferralReopened', 'MatterReferred']);
    expect(events[1]?.data).toMatchObject({
      receiver: {
        organ: 'city-discipline',
        passedOver: [{ organ: 'district-discipline', reason: 'objected' }],
      },
    });
    await jurisdiction.dispatch(order, { matter: 'm1', number: '巡转〔2024〕2号' });
    await jurisdiction.answer(order, { matter: 'm1', number: '复〔2024〕9号', text: '已立案' });
    const all = await streamOf(order.report);
    expect(all.map(({ type }) => type).slice(1)).toStrictEqual([
      'MatterReferred',
      'ReferralDispatched',
      'ReferralAcknowledged',
      'ReferralObjected',
      'ReferralReopened',
      'MatterReferred',
      'ReferralDispatched',
      'ReferralAnswered',
    ]);
    expect(all.map((event) => domainEvent.safeParse(event).error?.issues)).toStrictEqual(
      all.map(() => undefined),
    );
    expect(JSON.stringify(all)).not.toContain('已立案');
    expect(await jurisdiction.conservation()).toMatchObject({ referral: 1, missing: [], doubled: [] });
  });

  it('never leaves for a unit that the accused has come to lead since the report was received', async () => {
    const { jurisdiction, setClock } = await office();
    const order = await received(jurisdiction);
    const head = { id: 'head', title: '书记', organ: 'district-discipline', role: 'principal' } as const;
    await jurisdiction.publish(
      {
        ...directory,
        version: '2',
        generation: 2,
        asOf: '2024-09-14',
        posts: [...directory.posts, { ...head, leadingCadre: true, managedBy: 'sender' }],
        persons: [...directory.persons, { id: 'yi', name: '乙' }],
        tenures: [
          ...directory.tenures,
          { person: 'yi', post: 'clerk', from: '2022-01-01', until: '2024-09-14' },
          { person: 'yi', post: 'head', from: '2024-09-14' },
        ],
      },
      'li',
    );
    const send = () => jurisdiction.dispatch(order, { matter: 'm1', number: '1' });
    setClock('2024-09-13T16:00:00.000Z');
    expect(await codeOf(send())).toBe('receiver-barred');
    const otherwise = {
      matter: 'm1',
      outcome: 'referral',
      reason: '该人现任负责人',
      clause: '第三十条',
    } as const;
    expect(
      await codeOf(jurisdiction.override(order, { ...otherwise, receiver: 'district-discipline' })),
    ).toBe('receiver-barred');
    await jurisdiction.override(order, { ...otherwise, receiver: 'city-discipline' });
    expect((await send()).events[0]?.data).toMatchObject({ organ: 'city-discipline' });
  });

  it('that two organs refuse is contested, and no rule but a common superior decides', async () => {
    const { jurisdiction } = await office();
    const order = await received(jurisdiction);
    const refuse = async () => {
      await jurisdiction.dispatch(order, { matter: 'm1', number: '1' });
      await jurisdiction.object(order, { matter: 'm1', reasons: '不属本机关' });
      return jurisdiction.reroute(order, { matter: 'm1' });
    };
    await refuse();
    const { events } = await refuse();
    expect(events[1]).toMatchObject({
      type: 'MatterLeftUndetermined',
      data: { grounds: [{ rule: 'contested-competence' }], facts: { 'matter.contested': true } },
    });
    const { events: decided } = await jurisdiction.override(order, {
      matter: 'm1',
      outcome: 'referral',
      receiver: 'city-discipline',
      reason: '共同上级协调确定',
      clause: '信访工作条例第二十四条',
    });
    expect(decided[0]?.data).toMatchObject({
      receiver: { organ: 'city-discipline', name: '示例市纪委监委' },
    });
  });
});

describe('an override', () => {
  it('never sends a matter to the accused’s own unit', async () => {
    const { jurisdiction } = await office();
    const order = await received(jurisdiction);
    const send = (receiver: string) =>
      jurisdiction.override(order, {
        matter: 'm1',
        outcome: 'referral',
        receiver,
        reason: '批示',
        clause: '无',
      });
    expect(await codeOf(send('bureau'))).toBe('receiver-barred');
    expect(await codeOf(send('nowhere'))).toBe('unknown-organ');
    expect(await codeOf(send('petitions'))).toBeUndefined();
  });

  it('admits a late report, and shows the rules’ answer beside', async () => {
    const { jurisdiction } = await office('2024-09-26T01:00:00.000Z');
    const order = await received(jurisdiction, incoming({ receivedAt: '2024-09-25T18:00:00+08:00' }));
    const given = { matter: 'm1', outcome: 'in-scope', reason: '组长批准', clause: '组长职权' } as const;
    const { events } = await jurisdiction.override({ ...order, actor: 'leader-1' }, given);
    expect(events[0]).toMatchObject({ actor: 'leader-1', data: { answer: { outcome: 'referral' } } });
    expect(await jurisdiction.conservation()).toMatchObject({ inScope: 1, referral: 0 });
  });
});

describe('particulars', () => {
  it('answer what was asked, and the matter is determined', async () => {
    const { jurisdiction, streamOf } = await office();
    const order = await received(
      jurisdiction,
      incoming({ matters: [{ subject: { type: 'person' }, kind: 'misconduct', specific: true }] }),
    );
    await jurisdiction.addParticulars(order, {
      text: '补充：是张三',
      matters: [{ id: 'm1', subject: { type: 'person', person: 'jia' }, field: 'other', text: '送礼' }],
    });
    const events = await streamOf(order.report);
    expect(events.map(({ type }) => type)).toStrictEqual([
      'ReportReceived',
      'MatterLeftUndetermined',
      'ParticularsAdded',
      'SightChanged',
      'MatterFoundInScope',
    ]);
    expect(JSON.stringify(events)).not.toMatch(/张三|送礼/);
    expect(events.map((event) => domainEvent.safeParse(event).error?.issues)).toStrictEqual(
      events.map(() => undefined),
    );
  });

  it('keep inseparable parts with the group, by a law that is recorded', async () => {
    const { jurisdiction } = await office();
    const [inScope] = incoming().matters;
    const [referred] = aboutClerk().matters;
    const matters = [inScope, referred] as IncomingReport['matters'];
    const order = await received(jurisdiction, incoming({ matters }));
    const { events } = await jurisdiction.addParticulars(order, {
      matters: [{ id: 'm2', inseparableFrom: ['m1'] }],
    });
    expect(events[1]).toMatchObject({
      type: 'MatterFoundInScope',
      data: {
        matter: 'm2',
        grounds: [{ rule: 'inseparable-part', cites: [{ source: 'supervision-2018' }, {}] }],
      },
    });
    expect(await jurisdiction.conservation()).toMatchObject({ inScope: 2, referral: 0 });
  });
});

describe('a report that came too early', () => {
  it('waits, and is decided from the millisecond of the opening on, once', async () => {
    const { jurisdiction, setClock, streamOf } = await office('2024-07-29T15:59:59.999Z');
    const order = await received(jurisdiction, incoming({ receivedAt: '2024-07-29T23:00:00+08:00' }));
    expect(await jurisdiction.decideHeld('duty')).toStrictEqual([]);
    setClock('2024-07-29T16:00:00.000Z');
    const [act] = await jurisdiction.decideHeld('duty');
    expect(act?.events.map(({ type }) => type)).toStrictEqual(['ReportAdmitted', 'MatterFoundInScope']);
    expect(act?.events[1]?.data).toMatchObject({
      receivedAt: '2024-07-29T23:00:00+08:00',
      admittedAt: '2024-07-29T16:00:00.000Z',
      facts: { 'report.before-opening': false },
    });
    expect(await jurisdiction.decideHeld('duty')).toStrictEqual([]);
    expect(await streamOf(order.report)).toHaveLength(4);
    expect(await jurisdiction.conservation()).toMatchObject({ inScope: 1, undetermined: 0 });
  });

  it('is told from one that came at the opening', async () => {
    const { jurisdiction } = await office('2024-07-30T00:00:00.000Z');
    await received(jurisdiction, incoming({ receivedAt: '2024-07-29T23:59:59.999+08:00' }));
    await received(jurisdiction, incoming({ receivedAt: '2024-07-30T00:00:00.000+08:00' }));
    expect(await jurisdiction.conservation()).toMatchObject({ inScope: 1, undetermined: 1 });
  });

  it('by a call that lasted over the opening counts as received then', async () => {
    const { jurisdiction } = await office('2024-07-30T00:00:00.000Z');
    const channel = { kind: 'telephone', startedAt: '2024-07-29T23:59:00+08:00' } as const;
    await received(jurisdiction, incoming({ channel, receivedAt: '2024-07-30T00:05:00+08:00' }));
    expect(await jurisdiction.decideHeld('duty')).toHaveLength(1);
    expect(await jurisdiction.conservation()).toMatchObject({ inScope: 1, undetermined: 0 });
  });
});

describe('an erasure', () => {
  it('destroys the key, once recorded, and can be finished later', async () => {
    const { jurisdiction, vault, streamOf } = await office();
    const order = await received(jurisdiction, aboutClerk({ text: '王五说的' }));
    const given = { reason: '举报人申请', approvedBy: 'chief-1' };
    expect(await jurisdiction.erase(order, given)).toMatchObject({ status: 'recorded' });
    const [event] = await streamOf(order.report);
    const text = event?.type === 'ReportReceived' ? event.data.text : undefined;
    expect(await codeOf(vault.open(order.report, 'text', text as NonNullable<typeof text>))).toBe(
      'sealed-erased',
    );
    expect(await jurisdiction.erase(order, given)).toMatchObject({ status: 'replayed' });
    expect(await codeOf(jurisdiction.addParticulars(order, { text: '更多' }))).toBe('sealed-erased');
  });
});

describe('a duplicate', () => {
  it('is linked to an original that is there and is none itself', async () => {
    const { jurisdiction } = await office();
    const first = await received(jurisdiction);
    const second = await received(jurisdiction, aboutClerk({ receivedAt: '2024-08-13T10:00:00+08:00' }));
    const link = (report: string, duplicateOf: string) =>
      jurisdiction.link({ report, actor: 'clerk-1' }, { duplicateOf, reason: '同一事' });
    expect(await codeOf(link(first.report, '01920000-0000-7000-8000-00000000ffff'))).toBe('report-not-found');
    const { events } = await link(second.report, first.report);
    expect(events[1]?.data).toMatchObject({ labels: expect.arrayContaining(['duplicate']) });
    expect(await codeOf(link(first.report, second.report))).toBe('duplicate-of-duplicate');
  });
});

describe('an idempotency key', () => {
  it('does a thing once, and refuses another under the same key', async () => {
    const { jurisdiction, streamOf } = await office();
    const order = { ...(await received(jurisdiction)), idempotencyKey: 'letter-1' };
    const first = await jurisdiction.dispatch(order, { matter: 'm1', number: '1' });
    const again = await jurisdiction.dispatch(order, { matter: 'm1', number: '1' });
    expect(again).toStrictEqual({ ...first, status: 'replayed' });
    expect(await codeOf(jurisdiction.dispatch(order, { matter: 'm1', number: '2' }))).toBe(
      'idempotency-key-reused',
    );
    expect(await streamOf(order.report)).toHaveLength(3);
  });
});

describe('an idempotency key of somebody else, or for something else', () => {
  it('is another key', async () => {
    const { jurisdiction } = await office();
    const order = { ...(await received(jurisdiction)), idempotencyKey: 'letter-1' };
    await jurisdiction.dispatch(order, { matter: 'm1', number: '1' });
    const acknowledged = await jurisdiction.acknowledge(order, { matter: 'm1' });
    expect(acknowledged.status).toBe('recorded');
    const by = { ...order, actor: 'clerk-7' };
    expect((await jurisdiction.withdraw(by, { reason: '撤回' })).status).toBe('recorded');
    expect(await codeOf(jurisdiction.withdraw(order, { reason: '撤回' }))).toBe('report-already-withdrawn');
  });
});

describe('an act that says what version it was decided on', () => {
  it('is done on that version and refused on another, but replayed under its key', async () => {
    const { jurisdiction } = await office();
    const order = await received(jurisdiction);
    const seen = { ...order, expected: 2n, idempotencyKey: 'k' };
    const { written } = await jurisdiction.dispatch(seen, { matter: 'm1', number: '1' });
    expect(written?.version).toBe(3n);
    expect((await jurisdiction.dispatch(seen, { matter: 'm1', number: '1' })).status).toBe('replayed');
    const late = jurisdiction.withdraw({ ...order, expected: 2n }, { reason: '撤回' });
    expect(await codeOf(late)).toBe('report-changed');
  });
});

describe('acts on the same report at the same time', () => {
  it('are decided one on the other', async () => {
    const { jurisdiction, streamOf } = await office();
    const order = await received(jurisdiction);
    const outcomes = await Promise.allSettled([
      jurisdiction.dispatch(order, { matter: 'm1', number: '1' }),
      jurisdiction.dispatch(order, { matter: 'm1', number: '2' }),
      jurisdiction.withdraw(order, { reason: '撤回' }),
      jurisdiction.recuse(order, { handler: 'clerk-9', ground: 'relative' }),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toStrictEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
    ]);
    expect(await streamOf(order.report)).toHaveLength(5);
  });
});

describe('what is not there or not well formed', () => {
  it('is refused with its place', async () => {
    const { jurisdiction } = await office();
    const order = { report: '01920000-0000-7000-8000-00000000ffff', actor: 'clerk-1' };
    expect(await codeOf(jurisdiction.withdraw(order, { reason: '撤回' }))).toBe('report-not-found');
    await expect(jurisdiction.withdraw(order, { reason: '' })).rejects.toMatchObject({
      problems: [{ pointer: '/reason' }],
    });
    await expect(
      jurisdiction.withdraw({ ...order, actor: '张三' }, { reason: '撤回' }),
    ).rejects.toMatchObject({
      problems: [{ pointer: '/actor' }],
    });
  });
});

describe('what is due', () => {
  const realName = { signature: 'real-name', reachable: true } as const;
  const names = async (jurisdiction: Jurisdiction, at?: string) =>
    (await jurisdiction.dues(at)).map(({ deadline, state }) => [
      deadline.name,
      deadline.status === 'known' ? deadline.lastDay : deadline.year,
      state,
    ]);

  it('follows the life of a referral, each term by its own clause', async () => {
    const { jurisdiction } = await office('2024-09-13T01:00:00.000Z');
    const order = await received(
      jurisdiction,
      aboutClerk({ receivedAt: '2024-09-12T10:00:00+08:00', reporter: realName }),
    );
    expect(await names(jurisdiction)).toStrictEqual([
      ['dispatch', '2024-09-27', 'due'],
      ['forwarding-notice', '2024-09-27', 'due'],
    ]);
    await jurisdiction.dispatch(order, { matter: 'm1', number: '1' });
    await jurisdiction.notify(order, { duty: 'forwarding', means: 'letter' });
    expect(await names(jurisdiction)).toStrictEqual([
      ['acknowledgement', '2024-09-20', 'due'],
      ['answer', '2024-12-13', 'due'],
    ]);
    await jurisdiction.acknowledge(order, { matter: 'm1' });
    await jurisdiction.answer(order, { matter: 'm1' });
    expect(await names(jurisdiction)).toStrictEqual([['result-notice', '2024-10-04', 'due']]);
    await jurisdiction.notify(order, { duty: 'result', matter: 'm1', means: 'telephone' });
    expect(await names(jurisdiction)).toStrictEqual([]);
  });

  it('is overdue from the first millisecond after its last day, computed and never stored', async () => {
    const { jurisdiction } = await office();
    await received(jurisdiction, aboutClerk({ receivedAt: '2024-09-12T10:00:00+08:00' }));
    expect(await names(jurisdiction, '2024-09-27T23:59:59.999+08:00')).toStrictEqual([
      ['dispatch', '2024-09-27', 'due'],
    ]);
    expect(await names(jurisdiction, '2024-09-28T00:00:00.000+08:00')).toStrictEqual([
      ['dispatch', '2024-09-27', 'overdue'],
    ]);
  });

  it('is unknown where the calendar ends, and danger is due at once', async () => {
    const { jurisdiction, setClock } = await office('2024-12-30T01:00:00.000Z');
    const [matter] = aboutClerk().matters;
    const matters = [{ ...(matter as NonNullable<typeof matter>), dangers: ['flight-risk' as const] }];
    const order = await received(
      jurisdiction,
      aboutClerk({ receivedAt: '2024-09-12T10:00:00+08:00', matters }),
    );
    await jurisdiction.dispatch(order, { matter: 'm1', number: '1' });
    setClock('2025-02-01T00:00:00.000Z');
    expect(await names(jurisdiction)).toStrictEqual([
      ['escalation', '2024-12-30', 'overdue'],
      ['answer', '2025-03-30', 'due'],
      ['acknowledgement', 2025, 'unknown'],
    ]);
    await jurisdiction.acknowledgeEscalation(order, { matter: 'm1', by: 'group' });
    expect(await names(jurisdiction)).toHaveLength(2);
  });

  it('is no notice to somebody anonymous, erased or repeating', async () => {
    const { jurisdiction } = await office();
    const first = await received(
      jurisdiction,
      incoming({ reporter: { signature: 'anonymous', reachable: true } }),
    );
    const second = await received(jurisdiction, incoming({ reporter: realName }));
    const third = await received(
      jurisdiction,
      incoming({ reporter: realName, receivedAt: '2024-08-13T10:00:00+08:00' }),
    );
    expect(await names(jurisdiction)).toHaveLength(2);
    await jurisdiction.erase(second, { reason: '申请', approvedBy: 'chief-1' });
    await jurisdiction.link(third, { duplicateOf: first.report, reason: '同一事' });
    expect(await names(jurisdiction)).toStrictEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { arrivals } from '../../src/app/receive/arrivals.ts';
import { type DomainEvent, domainEvent } from '../../src/domain/index.ts';
import type { GuanxiaError } from '../../src/problems/index.ts';
import type { EventStore } from '../../src/stores/index.ts';
import { beginning } from '../../src/stores/port/position.ts';
import { incoming } from '../support/small-world.ts';
import { testOffice } from '../support/test-office.ts';

const all = async (store: EventStore): Promise<readonly DomainEvent[]> => {
  const events: DomainEvent[] = [];
  for await (const { event } of store.readAll({ after: beginning })) events.push(event);
  return events;
};

describe('receiving a report', () => {
  it('records it with a determination for every matter in one stream', async () => {
    const { jurisdiction, store } = await testOffice();
    const [matter] = incoming().matters;
    const claim = { subject: { type: 'none' }, kind: 'claim', field: 'other' } as const;
    const report = incoming({ matters: [matter as NonNullable<typeof matter>, claim] });
    const receipt = await jurisdiction.receive({ report, actor: 'clerk-1' });
    expect(receipt.determinations.map(({ type }) => type)).toStrictEqual([
      'MatterFoundInScope',
      'MatterLeftUndetermined',
    ]);
    const { version } = await store.readStream(`report-${receipt.report.id}`);
    expect(version).toBe(3n);
  });

  it('writes only events that satisfy their schema', async () => {
    const { jurisdiction, store } = await testOffice();
    await jurisdiction.receive({
      report: incoming({ text: '某某收钱', reporter: { signature: 'anonymous' } }),
      actor: 'clerk-1',
    });
    const events = await all(store);
    expect(events.map((event) => domainEvent.safeParse(event).error?.issues)).toStrictEqual(
      events.map(() => undefined),
    );
  });

  it('answers a repetition as the first time and adds nothing', async () => {
    const { jurisdiction, store } = await testOffice();
    const first = await jurisdiction.receive({
      report: incoming({ text: '一' }),
      actor: 'clerk-1',
      idempotencyKey: 'sms-1',
    });
    const length = (await all(store)).length;
    const again = await jurisdiction.receive({
      report: incoming({ text: '一' }),
      actor: 'clerk-1',
      idempotencyKey: 'sms-1',
    });
    expect(again).toStrictEqual({ ...first, status: 'replayed' });
    expect(await all(store)).toHaveLength(length);
  });

  it.each([
    ['a key that is misspelt', { idempotencykey: 'sms-2' }, 'unknown-key', '/idempotencykey'],
    ['a key that is no text', { idempotencyKey: {} }, 'wrong-type', '/idempotencyKey'],
    ['a key that is too long', { idempotencyKey: 'k'.repeat(201) }, 'too-big', '/idempotencyKey'],
    ['no actor', { actor: undefined }, 'missing-field', '/actor'],
    ['a name for an actor', { actor: '独一无二的姓名' }, 'invalid-format', '/actor'],
    ['no report', { report: undefined }, 'missing-field', '/report'],
    ['a wish that is no yes or no', { defer: 'yes' }, 'wrong-type', '/defer'],
    ['a key named by the reporter', { '独一无二的键 1': 1 }, 'unknown-key', '/…'],
    [
      'a report in the wrong form',
      { report: { ...incoming(), text: ['独一无二的正文'] } },
      'wrong-type',
      '/text',
    ],
  ])('refuses %s at its place, repeats nothing and records nothing', async (_what, change, code, pointer) => {
    const { jurisdiction, store } = await testOffice();
    const length = (await all(store)).length;
    const submission = { report: incoming(), actor: 'clerk-1', ...change } as never;
    const error: GuanxiaError = await jurisdiction.receive(submission).then(
      () => expect.unreachable(),
      (refused) => refused,
    );
    expect(error.problems).toMatchObject([{ code, pointer }]);
    expect(JSON.stringify(error.problems)).not.toContain('独一无二');
    expect(await all(store)).toHaveLength(length);
  });

  it('recognises the same body without a key', async () => {
    const { jurisdiction } = await testOffice();
    const first = await jurisdiction.receive({ report: incoming(), actor: 'clerk-1' });
    const again = await jurisdiction.receive({ report: incoming(), actor: 'clerk-1' });
    expect([again.status, again.report.id]).toStrictEqual(['replayed', first.report.id]);
  });

  it('takes the same key of two clients for two keys', async () => {
    const { jurisdiction } = await testOffice();
    const by = (actor: string, words: string) =>
      jurisdiction.receive({ report: incoming({ text: words }), actor, idempotencyKey: '0001' });
    const [gateway, form] = [await by('sms-gateway', '一'), await by('qr-form', '一')];
    expect([gateway.status, form.status]).toStrictEqual(['recorded', 'recorded']);
    expect(form.report.id).not.toBe(gateway.report.id);
    expect((await by('letters', '二')).status).toBe('recorded');
  });

  it('takes equal reports of one batch for different arrivals, and the same batch again for the same', async () => {
    const { jurisdiction } = await testOffice();
    const batch = [incoming({ text: '一' }), incoming({ text: '二' }), incoming({ text: '一' })];
    const once = async () => {
      const arrivalOf = arrivals();
      const receipts = [];
      for (const report of batch)
        receipts.push(await jurisdiction.receive({ report, actor: 'clerk-1', arrival: arrivalOf(report) }));
      return receipts;
    };
    const first = await once();
    expect(new Set(first.map(({ report }) => report.id)).size).toBe(3);
    expect(await once()).toStrictEqual(first.map((one) => ({ ...one, status: 'replayed' })));
  });

  it('answers with the first answer whatever came after it, until the report is erased', async () => {
    const { jurisdiction } = await testOffice();
    const submission = { report: incoming({ text: '一' }), actor: 'clerk-1', idempotencyKey: 'sms-1' };
    const first = await jurisdiction.receive(submission);
    const order = { report: first.report.id, actor: 'li' };
    await jurisdiction.withdraw(order, { reason: '撤回' });
    expect(await jurisdiction.receive(submission)).toStrictEqual({ ...first, status: 'replayed' });
    await jurisdiction.erase(order, { reason: '申请', approvedBy: 'wang' });
    await expect(jurisdiction.receive(submission)).rejects.toMatchObject({ code: 'report-erased' });
  });

  it('refuses another body under the same key', async () => {
    const { jurisdiction, store } = await testOffice();
    await jurisdiction.receive({
      report: incoming({ text: '一' }),
      actor: 'clerk-1',
      idempotencyKey: 'sms-1',
    });
    const length = (await all(store)).length;
    await expect(
      jurisdiction.receive({ report: incoming({ text: '二' }), actor: 'clerk-1', idempotencyKey: 'sms-1' }),
    ).rejects.toMatchObject({ code: 'idempotency-key-reused' });
    expect(await all(store)).toHaveLength(length);
  });

  it('makes one report of many concurrent submissions', async () => {
    const { jurisdiction } = await testOffice();
    const receipts = await Promise.all(
      Array.from({ length: 20 }, () => jurisdiction.receive({ report: incoming(), actor: 'clerk-1' })),
    );
    expect(receipts.filter(({ status }) => status === 'recorded')).toHaveLength(1);
    expect(new Set(receipts.map(({ report }) => report.id)).size).toBe(1);
  });

  it('keeps texts and identity out of the log in clear, and the vault can open them', async () => {
    const { jurisdiction, store, vault } = await testOffice();
    const { report } = await jurisdiction.receive({
      report: incoming({
        text: '独一无二的正文',
        reporter: { signature: 'real-name', identity: { name: '独一无二的姓名', phone: '19900000000' } },
        matters: incoming().matters.map((matter) => ({ ...matter, text: '独一无二的事项' })),
      }),
      actor: 'clerk-1',
    });
    const log = JSON.stringify(await all(store));
    expect(['独一无二', '19900000000'].filter((secret) => log.includes(secret))).toStrictEqual([]);
    const identity = report.reporter.identity;
    expect(identity && JSON.parse(await vault.open(report.id, 'identity', identity))).toStrictEqual({
      name: '独一无二的姓名',
      phone: '19900000000',
    });
  });

  it('refuses a code that the mandate does not have, at any door, and records nothing', async () => {
    const { jurisdiction, store } = await testOffice();
    const length = (await all(store)).length;
    const [matter] = incoming().matters;
    const report = incoming({
      matters: [{ ...(matter as NonNullable<typeof matter>), codes: ['funerals'] }],
    });
    const refusal = { code: 'unknown-matter-code', problems: [{ pointer: '/matters/0/codes/0' }] };
    await expect(jurisdiction.receive({ report, actor: 'clerk-1' })).rejects.toMatchObject(refusal);
    await expect(jurisdiction.decide(report)).rejects.toMatchObject(refusal);
    expect(await all(store)).toHaveLength(length);
  });

  it('refuses a receipt in the future and records nothing', async () => {
    const { jurisdiction, store } = await testOffice();
    const length = (await all(store)).length;
    await expect(
      jurisdiction.receive({
        report: incoming({ receivedAt: '2024-10-01T08:00:00.001+08:00' }),
        actor: 'clerk-1',
      }),
    ).rejects.toMatchObject({ code: 'received-in-the-future' });
    expect(await all(store)).toHaveLength(length);
  });

  it.each([
    ['an unknown mandate', { mandate: 'other' }, 'unknown-mandate'],
    [
      'a time before any rule set was in force',
      { receivedAt: '2024-02-07T23:59:59.999+08:00' },
      'document-not-in-force',
    ],
  ])('refuses %s', async (_what, change, code) => {
    const { jurisdiction } = await testOffice();
    await expect(jurisdiction.receive({ report: incoming(change), actor: 'clerk-1' })).rejects.toMatchObject({
      code,
    });
  });

  it('decides as a dry run what it would record', async () => {
    const { jurisdiction } = await testOffice();
    const decided = await jurisdiction.decide(incoming());
    const received = await jurisdiction.receive({ report: incoming(), actor: 'clerk-1' });
    const withoutId = ({ findings }: Pick<typeof received, 'findings'>) =>
      findings.map(({ outcome, data: { report: _id, ...data } }) => ({ outcome, data }));
    expect(decided.status).toBe('decided');
    expect(withoutId(decided)).toStrictEqual(withoutId(received));
    expect(received.findings.map(({ data }) => data)).toStrictEqual(
      received.determinations.map(({ data }) => data),
    );
  });
});

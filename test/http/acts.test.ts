import { describe, expect, it } from 'vitest';
import { incoming } from '../support/small-world.ts';
import { sharedService } from './support/service.ts';

const service = sharedService();
const reviewer = () => service().keyOf('li', 'reviewer');

let number = 0;

/** A report of a claim, which is referred; and one with nothing to go by, which is asked about. */
const received = async (matters = incoming().matters) => {
  number += 1;
  const { json, headers } = await service().post('/v1/reports', {
    as: await service().keyOf('clerk-1', 'intake-clerk'),
    key: `act-${number}`,
    body: incoming({ text: `${number}`, matters }),
  });
  return {
    path: `/v1/reports/${json.report}`,
    etag: headers.get('etag') ?? '',
    report: json.report as string,
  };
};

const claim = [{ subject: { type: 'none' }, kind: 'claim', field: 'other', remedy: 'department' }] as const;

const act = async (path: string, body: object, headers: Record<string, string> = {}, key?: string) => {
  number += 1;
  return service().post(path, { as: await reviewer(), key: key ?? `k-${number}`, body, headers });
};

describe('the life of a referral over HTTP', () => {
  it('is dispatched on the version that was seen, acknowledged and answered', async () => {
    const { path, etag } = await received([...claim]);
    const sent = await act(
      `${path}/matters/m1/dispatches`,
      { number: '巡转〔2024〕1号' },
      { 'If-Match': etag },
    );
    expect(sent).toMatchObject({
      status: 201,
      json: { events: [{ type: 'ReferralDispatched', matter: 'm1' }] },
    });
    expect(sent.headers.get('etag')).toBe('"3"');
    expect((await act(`${path}/matters/m1/acknowledgements`, {})).status).toBe(201);
    const reply = await act(`${path}/matters/m1/replies`, { number: '1', text: '已办结的秘密' });
    expect(reply.status).toBe(201);
    const { json, text } = await service().get(path, { as: await reviewer() });
    expect(json.matters[0].referral).toMatchObject({ stage: 'answered', number: '巡转〔2024〕1号' });
    expect(text).not.toContain('已办结的秘密');
  });

  it('is not dispatched without saying on which version, nor on another', async () => {
    const { path } = await received([...claim]);
    const body = { number: '1' };
    expect(await act(`${path}/matters/m1/dispatches`, body)).toMatchObject({
      status: 428,
      json: { code: 'precondition-required' },
    });
    for (const stale of ['"1"', '"9"', 'W/"2"', '*', '2'])
      expect(await act(`${path}/matters/m1/dispatches`, body, { 'If-Match': stale })).toMatchObject({
        status: 412,
        json: { code: 'report-changed' },
      });
    expect((await act(`${path}/matters/m1/dispatches`, body, { 'If-Match': '"2"' })).status).toBe(201);
  });

  it('answers a repetition byte for byte, whatever happened since', async () => {
    const { path, etag } = await received([...claim]);
    const dispatch = (words: string) =>
      act(`${path}/matters/m1/dispatches`, { number: words }, { 'If-Match': etag }, 'same');
    const first = await dispatch('1');
    await act(`${path}/matters/m1/acknowledgements`, {});
    const again = await dispatch('1');
    expect([again.status, again.text, again.headers.get('idempotency-replayed')]).toStrictEqual([
      201,
      first.text,
      'true',
    ]);
    expect(await dispatch('2')).toMatchObject({ status: 422, json: { code: 'idempotency-key-reused' } });
  });

  it('is refused as the office refuses it, with its code', async () => {
    const { path, report } = await received();
    expect(await act(`${path}/matters/m1/acknowledgements`, {})).toMatchObject({ status: 409 });
    expect(await act(`${path}/matters/m9/acknowledgements`, {})).toMatchObject({ status: 404 });
    expect(await act(`${path}/links`, { duplicateOf: report, reason: '同' })).toMatchObject({
      status: 422,
      json: { code: 'report-linked-to-itself' },
    });
    expect(await act(`${path}/withdrawal`, { reason: '' })).toMatchObject({
      status: 422,
      json: { errors: [{ pointer: '/reason' }] },
    });
    expect(await act(`${path}/withdrawal`, { reason: '撤回', actor: 'wang' })).toMatchObject({
      status: 422,
      json: { code: 'unknown-key' },
    });
  });
});

describe('what a person decides otherwise', () => {
  it('is recorded with who was authenticated, and lifted', async () => {
    const { path, report, etag } = await received([...claim]);
    const override = { outcome: 'in-scope', reason: '涉及巡视对象', clause: '工作规则第五条' };
    const done = await act(`${path}/matters/m1/override`, override, { 'If-Match': etag });
    expect(done).toMatchObject({
      status: 201,
      json: { events: [{ outcome: 'in-scope', before: 'referral' }] },
    });
    const last = (await service().office.history(report)).at(-1);
    expect(last?.event.actor).toBe('li');
    const lifted = await act(`${path}/matters/m1/override-lift`, { reason: '核实' }, { 'If-Match': '"3"' });
    expect(lifted.status).toBe(201);
    const read = await service().get(path, { as: await reviewer() });
    expect(read.json.matters[0].standing).toMatchObject({ outcome: 'referral', by: 'rules' });
  });
});

describe('what becomes known later', () => {
  it('is added by the clerk who handed the report in, and by no other', async () => {
    const { path } = await received([{ subject: { type: 'none' }, kind: 'claim' }]);
    const body = { answers: [{ field: 'field', value: 'other' }] };
    const as = (holder: string) => service().keyOf(holder, 'intake-clerk');
    const by = async (holder: string) =>
      service().post(`${path}/matters/m1/answers`, { as: await as(holder), key: 'answer', body });
    expect((await by('clerk-2')).status).toBe(404);
    expect((await by('clerk-1')).status).toBe(201);
  });
});

describe('a second person', () => {
  it('is never named by the first: no body approves', async () => {
    const { path } = await received([{ subject: { type: 'none' }, kind: 'claim' }]);
    const before = await service().office.store.end();
    const body = { answers: [{ field: 'field', value: 'other' }], approvedBy: 'wang' };
    expect(await act(`${path}/matters/m1/answers`, body)).toMatchObject({
      status: 403,
      json: { code: 'approver-claimed', errors: [{ pointer: '/approvedBy' }] },
    });
    const confirmed = [{ fact: 'subject.key-post', holds: true, source: '名册', approvedBy: 'wang' }];
    const particulars = { matters: [{ id: 'm1', confirmed }] };
    expect(await act(`${path}/particulars`, particulars)).toMatchObject({
      status: 403,
      json: { code: 'approver-claimed', errors: [{ pointer: '/matters/0/confirmed/0/approvedBy' }] },
    });
    expect(await service().office.store.end()).toBe(before);
  });
});

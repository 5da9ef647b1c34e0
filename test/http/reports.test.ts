import { describe, expect, it } from 'vitest';
import { incoming } from '../support/small-world.ts';
import { sharedService } from './support/service.ts';

const service = sharedService();

const clerk = () => service().keyOf('clerk-1', 'intake-clerk');
const reviewer = () => service().keyOf('li', 'reviewer');

const send = async (key: string, text: string, as?: string) =>
  service().post('/v1/reports', { as: as ?? (await clerk()), key, body: incoming({ text }) });

describe('POST /v1/reports', () => {
  it('answers with the decision and its clause, where the report is and where the log stands', async () => {
    const { status, headers, json } = await send('first', '一');
    expect(status).toBe(201);
    expect(json).toMatchObject({
      schema: 'https://guanxia.dev/schemas/http/receipt.v1',
      mandate: 'small',
      matters: [
        {
          matter: 'm1',
          outcome: 'in-scope',
          grounds: [{ cites: [{ clause: '受理范围' }, { clause: expect.any(String) }] }],
        },
      ],
    });
    expect(headers.get('location')).toBe(`/v1/reports/${json.report}`);
    expect(headers.get('etag')).toBe('"2"');
    expect(headers.get('guanxia-position')).toMatch(/^[\w-]+$/);
    expect(headers.get('idempotency-replayed')).toBeNull();
  });

  it('records who was authenticated, and takes no actor from the body', async () => {
    const { json } = await send('actor', '谁');
    const [received] = await service().office.history(json.report);
    expect(received?.event.actor).toBe('clerk-1');
    const body = { ...incoming({ text: '谁' }), actor: 'wang' };
    const refused = await service().post('/v1/reports', { as: await clerk(), key: 'actor-2', body });
    expect(refused).toMatchObject({ status: 422, json: { code: 'unknown-key' } });
  });

  it('answers a repetition byte for byte as the first time, whatever happened since', async () => {
    const first = await send('again', '二');
    const order = { report: first.json.report, actor: 'li' };
    await service().office.withdraw(order, { reason: '撤回' });
    const again = await send('again', '二');
    expect(again.text).toBe(first.text);
    expect([again.status, again.headers.get('idempotency-replayed')]).toStrictEqual([201, 'true']);
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(again.headers.get('guanxia-position')).toBe(first.headers.get('guanxia-position'));
    await service().office.erase(order, { reason: '申请', approvedBy: 'wang' });
    expect(await send('again', '二')).toMatchObject({ status: 410, json: { code: 'report-erased' } });
  });

  it('refuses another body under the same key, and takes the same key of another client', async () => {
    const first = await send('0001', '三');
    expect(await send('0001', '四')).toMatchObject({
      status: 422,
      json: { code: 'idempotency-key-reused' },
    });
    const other = await send('0001', '四', await service().keyOf('gateway', 'machine'));
    expect(other.status).toBe(201);
    expect(other.json.report).not.toBe(first.json.report);
  });

  it('remembers nothing of a request that was refused', async () => {
    const as = await clerk();
    const bad = await service().post('/v1/reports', { as, key: 'retry', body: incoming({ matters: [] }) });
    expect(bad.status).toBe(422);
    expect((await send('retry', '五')).status).toBe(201);
  });

  it.each([
    [undefined, 400, 'idempotency-key-missing'],
    ['', 400, 'idempotency-key-invalid'],
    ['a b', 400, 'idempotency-key-invalid'],
    ['k'.repeat(201), 400, 'idempotency-key-invalid'],
    ['"quoted"', 201, undefined],
    ['k'.repeat(200), 201, undefined],
  ])('with the key %j: %i', async (key, status, code) => {
    const answer = await service().post('/v1/reports', {
      as: await clerk(),
      body: incoming({ text: `key ${key}` }),
      ...(key !== undefined && { key }),
    });
    expect([answer.status, answer.json.code]).toStrictEqual([status, code]);
  });

  it('tells every problem at its place, in the language asked for, and repeats nothing that was written', async () => {
    const body = {
      ...incoming({ text: '独一无二的话' }),
      channel: { kind: '独一无二的渠道' },
      matters: [{}],
    };
    const as = await clerk();
    const chinese = await service().post('/v1/reports', {
      as,
      key: 'bad',
      body,
      headers: { 'Accept-Language': 'fr, zh-CN;q=0.9, en;q=0.1' },
    });
    expect(chinese.status).toBe(422);
    expect(chinese.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(chinese.headers.get('content-language')).toBe('zh-CN');
    expect(chinese.json.errors.map(({ pointer }: { pointer: string }) => pointer)).toContain('/channel/kind');
    expect(chinese.text).not.toContain('独一无二');
    const english = await service().post('/v1/reports', { as, key: 'bad', body });
    expect(english.json.errors[0].detail).not.toBe(chinese.json.errors[0].detail);
    expect(english.json.instance).toMatch(/^urn:uuid:/);
  });
});

describe('a report', () => {
  it('is read as it stands, with the version to decide on, and without what is sealed', async () => {
    const { json } = await send('read', '密封的正文');
    const as = await reviewer();
    const read = await service().get(`/v1/reports/${json.report}`, { as });
    expect(read).toMatchObject({ status: 200, json: { sealed: ['text'], withdrawn: false } });
    expect(read.headers.get('etag')).toBe('"2"');
    const events = await service().get(`/v1/reports/${json.report}/events`, { as });
    expect(events.json.events.map(({ type }: { type: string }) => type)).toStrictEqual([
      'ReportReceived',
      'MatterFoundInScope',
    ]);
    expect(events.json.events[0].data.text).toStrictEqual({ sealed: true });
    expect(events.text).not.toContain('ciphertext');
    const headers = { 'If-None-Match': '"2"' };
    expect((await service().get(`/v1/reports/${json.report}`, { as, headers })).status).toBe(304);
  });

  it('is explained with clause, facts and tree', async () => {
    const { json } = await send('explain', '解释');
    const { status, json: why } = await service().get(`/v1/reports/${json.report}/explanation`, {
      as: await reviewer(),
    });
    expect(status).toBe(200);
    expect(why.matters[0]).toMatchObject({ outcome: 'in-scope', explanation: expect.any(Array) });
  });

  it('that is not there is 404', async () => {
    const as = await reviewer();
    const id = '01920000-0000-7000-8000-00000000ffff';
    for (const path of ['', '/events', '/explanation'])
      expect(await service().get(`/v1/reports/${id}${path}`, { as })).toMatchObject({
        status: 404,
        json: { code: 'report-not-found' },
      });
  });

  it('is shown to the clerk who handed it in, and to no other clerk', async () => {
    const { json } = await send('own', '自己的');
    const other = await service().keyOf('clerk-2', 'intake-clerk');
    const path = `/v1/reports/${json.report}`;
    expect((await service().get(path, { as: await clerk() })).status).toBe(200);
    expect(await service().get(path, { as: other })).toMatchObject({
      status: 404,
      json: { code: 'report-not-found' },
    });
  });

  it('is shown to nobody who was recused from it, alone, in lists or explained', async () => {
    const { json } = await send('recused', '回避');
    const as = await service().keyOf('zhao', 'reviewer', 'auditor');
    const order = { report: json.report, actor: 'li' };
    expect((await service().get('/v1/views/in-scope', { as })).text).toContain(json.report);
    await service().office.recuse(order, { handler: 'zhao', ground: 'relative' });
    for (const path of ['', '/events', '/explanation'])
      expect(await service().get(`/v1/reports/${json.report}${path}`, { as })).toMatchObject({
        status: 403,
        json: { code: 'handler-recused' },
      });
    for (const path of ['/v1/views/in-scope', '/v1/views/by-subject', '/v1/dues', '/v1/views/duties'])
      expect((await service().get(`${path}`, { as })).text).not.toContain(json.report);
  });
});

describe('POST /v1/evaluations', () => {
  it('says what would be found and records nothing', async () => {
    const before = await service().office.store.end();
    const { status, json } = await service().post('/v1/evaluations?explain=true', {
      as: await reviewer(),
      body: incoming({ text: '试判' }),
    });
    expect(status).toBe(200);
    expect(json.matters[0]).toMatchObject({ outcome: 'in-scope', explanation: expect.any(Array) });
    expect(await service().office.store.end()).toBe(before);
  });
});

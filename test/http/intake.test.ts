import { describe, expect, it } from 'vitest';
import { incoming } from '../support/small-world.ts';
import { sharedService } from './support/service.ts';

const service = sharedService();
const machine = (holder = 'gateway') => service().keyOf(holder, 'machine');

const event = (id: string, words: string, source = '/sms') => ({
  specversion: '1.0',
  type: 'dev.guanxia.report.v1',
  source,
  id,
  datacontenttype: 'application/json',
  data: incoming({ text: words }),
});

const asEvent = { 'Content-Type': 'application/cloudevents+json' };
const asEvents = { 'Content-Type': 'application/cloudevents-batch+json; charset=utf-8' };

describe('a CloudEvent', () => {
  const send = async (body: object, as?: string) =>
    service().post('/v1/reports', { as: as ?? (await machine()), body, headers: asEvent });

  it('is taken in, and known again by its source and id', async () => {
    const first = await send(event('1', '一'));
    expect(first).toMatchObject({ status: 201, json: { matters: [{ outcome: 'in-scope' }] } });
    const again = await send(event('1', '一'));
    expect([again.text, again.headers.get('idempotency-replayed')]).toStrictEqual([first.text, 'true']);
    expect(await send(event('1', '二'))).toMatchObject({ json: { code: 'idempotency-key-reused' } });
    expect((await send(event('1', '一', '/post'))).json.report).not.toBe(first.json.report);
    expect((await send(event('1', '一'), await machine('other'))).json.report).not.toBe(first.json.report);
  });

  it.each([
    [{ ...event('2', '三'), specversion: '0.3' }, 'not-one-of', '/specversion'],
    [{ ...event('2', '三'), type: 'dev.guanxia.report.v2' }, 'not-one-of', '/type'],
    [{ ...event('', '三') }, 'invalid-format', '/id'],
    [{ ...event('2', '三'), data: { ...incoming(), channel: 'sms' } }, 'wrong-type', '/channel'],
  ])('in the wrong form is refused at its place', async (body, code, pointer) => {
    expect(await send(body)).toMatchObject({ status: 422, json: { code, errors: [{ pointer }] } });
  });
});

describe('a batch', () => {
  const send = async (body: unknown, key?: string, headers = {}) =>
    service().post('/v1/reports:batch', {
      as: await machine(),
      body,
      headers,
      ...(key !== undefined && { key }),
    });

  it('is answered report by report; a wrong one is refused and the others go on', async () => {
    const body = [incoming({ text: '甲' }), { nonsense: '独一无二' }, incoming({ text: '甲' })];
    const { status, json, text } = await send(body, 'batch-1');
    expect(status).toBe(200);
    const statuses = json.results.map((one: { status: number }) => one.status);
    expect(statuses).toStrictEqual([201, 422, 201]);
    expect(json.results[0].receipt.report).not.toBe(json.results[2].receipt.report);
    expect(text).not.toContain('独一无二');
  });

  it('handed in again adds nothing and answers the same', async () => {
    const body = [incoming({ text: '乙' }), incoming({ text: '乙' }), incoming({ text: '丙' })];
    const first = await send(body, 'batch-2');
    const before = await service().office.store.end();
    expect((await send(body, 'batch-2')).text).toBe(first.text);
    expect(await service().office.store.end()).toBe(before);
  });

  it('of CloudEvents needs no key', async () => {
    const body = [event('b1', '一'), event('b2', '二'), event('b1', '一')];
    const { json } = await send(body, undefined, asEvents);
    expect(json.results.map((one: { status: number }) => one.status)).toStrictEqual([201, 201, 201]);
    expect(json.results[0].receipt).toStrictEqual(json.results[2].receipt);
  });

  it('has a key and 1 to 1,000 reports', async () => {
    expect(await send([incoming()])).toMatchObject({
      status: 400,
      json: { code: 'idempotency-key-missing' },
    });
    expect(await send([], 'batch-3')).toMatchObject({ status: 422 });
    const many = Array.from({ length: 1_001 }, () => ({}));
    expect(await send(many, 'batch-3')).toMatchObject({ status: 422, json: { code: 'too-big' } });
  });
});

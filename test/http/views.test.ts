import { beforeAll, describe, expect, it } from 'vitest';
import { incoming } from '../support/small-world.ts';
import { sharedService } from './support/service.ts';

const service = sharedService();
const reviewer = () => service().keyOf('li', 'reviewer');
const get = async (path: string) => service().get(path, { as: await reviewer() });

const received: string[] = [];
let last = '';

beforeAll(async () => {
  const as = await service().keyOf('clerk-1', 'intake-clerk');
  for (let n = 0; n < 7; n += 1) {
    const { json, headers } = await service().post('/v1/reports', {
      as,
      key: `view-${n}`,
      body: incoming({ text: `${n}`, channel: { kind: n % 2 === 0 ? 'sms' : 'post' } }),
    });
    received.push(json.report);
    last = headers.get('guanxia-position') ?? '';
  }
});

describe('a view', () => {
  it('is read page by page, every row once', async () => {
    const found: string[] = [];
    let path: string | undefined = '/v1/views/in-scope?limit=3';
    let pages = 0;
    while (path !== undefined) {
      const page: Awaited<ReturnType<typeof get>> = await get(path);
      expect(page.status).toBe(200);
      found.push(...page.json.rows.map(({ report }: { report: string }) => report));
      path = /^<(.*)>; rel="next"$/.exec(page.headers.get('link') ?? '')?.[1];
      pages += 1;
    }
    expect(pages).toBe(3);
    expect(found.toSorted()).toStrictEqual(received.toSorted());
  });

  it('is filtered, and an unknown filter or value of the wrong form is never passed over', async () => {
    const { json } = await get('/v1/views/in-scope?channel=post');
    expect(json.rows).toHaveLength(3);
    for (const query of [
      'chanel=post',
      'limit=0',
      'limit=201',
      'limit=x',
      'channel=post&channel=sms',
      'as-of=yesterday',
    ])
      expect(await get(`/v1/views/in-scope?${query}`)).toMatchObject({
        status: 400,
        json: { code: 'unknown-filter' },
      });
  });

  it('takes no cursor of another view, another filter, or made up', async () => {
    const { json } = await get('/v1/views/in-scope?limit=2');
    for (const path of [
      `/v1/views/referral?limit=2&after=${json.next}`,
      `/v1/views/in-scope?channel=sms&limit=2&after=${json.next}`,
      '/v1/views/in-scope?after=eyJrIjoiIn0',
      '/v1/views/in-scope?after=%00',
    ])
      expect(await get(path)).toMatchObject({ status: 400, json: { code: 'cursor-invalid' } });
    const stale = Buffer.from(Buffer.from(json.next, 'base64url').toString().replace(/@\d+/, '@99')).toString(
      'base64url',
    );
    expect(await get(`/v1/views/in-scope?after=${stale}`)).toMatchObject({
      status: 410,
      json: { code: 'cursor-of-another-version' },
    });
  });

  it('has come as far as the answer to a write says', async () => {
    const { status, json } = await get(`/v1/views/in-scope?min-position=${last}`);
    expect([status, json.rows.length]).toStrictEqual([200, 7]);
    expect(await get('/v1/views/in-scope?min-position=48')).toMatchObject({
      status: 400,
      json: { code: 'position-invalid' },
    });
  });

  it('that has not come as far is told after two seconds, with when to ask again', async () => {
    const ahead = Buffer.from('{"p":"999999"}').toString('base64url');
    const { status, json, headers } = await get(`/v1/views/in-scope?min-position=${ahead}`);
    expect([status, json.code, headers.get('retry-after')]).toStrictEqual([503, 'view-behind', '1']);
  });

  it('is shown as it was at an instant', async () => {
    expect((await get('/v1/views/in-scope?as-of=2024-01-01T00:00:00Z')).json.rows).toStrictEqual([]);
  });
});

describe('subjects and dues', () => {
  it('tell everything decided about one subject', async () => {
    const { json } = await get('/v1/subjects?who=person:jia');
    expect(json.subjects[0].entries).toHaveLength(7);
    expect(await get('/v1/subjects?who=nobody-there')).toMatchObject({
      status: 404,
      json: { code: 'subject-unknown' },
    });
  });

  it('tell what is due as of an instant', async () => {
    const { status, json } = await get('/v1/dues?at=2024-12-31T00:00:00Z');
    expect([status, Array.isArray(json.dues)]).toStrictEqual([200, true]);
  });
});

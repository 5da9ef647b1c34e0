import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { incoming } from '../support/small-world.ts';
import { openService, sharedService } from './support/service.ts';

const service = sharedService();
const clerk = () => service().keyOf('clerk-1', 'intake-clerk');

/** What comes back for bytes on a bare socket, until the service or the patience ends it. */
const raw = (bytes: string | readonly string[], patience = 3_000): Promise<string> =>
  new Promise((resolve) => {
    const { port } = new URL(service().url);
    const socket = connect(Number(port), '127.0.0.1');
    const parts: Buffer[] = [];
    const end = () => {
      clearTimeout(timer);
      socket.destroy();
      resolve(Buffer.concat(parts).toString());
    };
    const timer = setTimeout(end, patience);
    socket.on('data', (part) => parts.push(part));
    socket.on('error', end);
    socket.on('close', end);
    for (const part of [bytes].flat()) socket.write(part);
  });

const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
const statusesOf = (answer: string): readonly number[] =>
  [...answer.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));

const head = (as: string, more: readonly string[]): string =>
  ['POST /v1/reports HTTP/1.1', 'Host: x', `Authorization: Bearer ${as}`, ...more, '', ''].join('\r\n');

const stored = async () => service().office.store.end();

describe('what is not well-formed HTTP', () => {
  it.each([
    ['two lengths', ['Content-Length: 5', 'Content-Length: 6'], 400],
    ['a length and chunks', ['Content-Length: 5', 'Transfer-Encoding: chunked'], 400],
    ['a folded header', ['X-A: b', ' c'], 400],
    ['NUL in a header', ['X-A: b\0c'], 400],
    ['no number for a length', ['Content-Length: five'], 400],
    ['a negative length', ['Content-Length: -1'], 400],
    ['an unknown transfer coding', ['Transfer-Encoding: xchunked'], 400],
    ['a space before the colon', ['Content-Length : 5'], 400],
    ['headers of 20 KB', [`X-A: ${'a'.repeat(20_000)}`], 431],
  ])('%s is refused, and nothing is recorded', async (_, more, status) => {
    const as = await clerk();
    const before = await stored();
    const answer = await raw(`${head(as, more)}hello`);
    expect(statusOf(answer)).toBe(status);
    expect(statusesOf(answer)).toHaveLength(1);
    expect(answer).toContain('"code"');
    expect(await stored()).toBe(before);
  });

  it.each([
    ['no host', 'GET /healthz HTTP/1.1\r\n\r\n'],
    ['a bare line feed', 'GET /healthz HTTP/1.1\nHost: x\n\n'],
    ['TLS on a plain port', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
    ['another protocol', 'SSH-2.0-OpenSSH_9.2\r\n'],
    ['HTTP/2 in clear', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ])('%s is refused', async (_, bytes) => {
    expect(statusOf(await raw(bytes))).toBe(400);
  });

  it('a second request hidden behind a lying length is no request', async () => {
    const hidden = 'GET /v1/keys HTTP/1.1\r\nHost: x\r\n\r\n';
    const body = JSON.stringify(incoming({ text: 'x' }));
    const as = await clerk();
    const bytes = `${head(as, ['Content-Type: application/json', 'Idempotency-Key: s', `Content-Length: ${body.length + hidden.length}`, 'Connection: close'])}${body}${hidden}`;
    expect(statusesOf(await raw(bytes))).toStrictEqual([400]);
  });
});

describe('addresses', () => {
  it.each([
    ['/../../etc/passwd', 404],
    ['/..%2f..%2fetc%2fpasswd', 404],
    ['/%00', 404],
    ['/%zz', 400],
    ['//v1/reports', 404],
    ['/V1/reports', 404],
    ['/v1/reports/', 401],
    ['http://other.example/v1/keys', 401],
    ['/v1/reports/..', 401],
    [`/${'a'.repeat(8_000)}`, 404],
    ['/v1/reports/not-a-uuid', 401],
  ])('%s answers %i', async (path, status) => {
    expect(statusOf(await raw(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`))).toBe(status);
  });

  it('take only the methods that they have', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'GET'])
      expect(await fetch(`${service().url}/v1/reports`, { method })).toMatchObject({ status: 405 });
    const { headers } = await fetch(`${service().url}/v1/reports`, { method: 'PUT' });
    expect(headers.get('allow')).toBe('POST');
  });
});

describe('bodies', () => {
  const send = async (body: string | Uint8Array, headers: Record<string, string> = {}) =>
    service().post('/v1/reports', { as: await clerk(), key: 'body', body, headers });

  it.each([
    ['text/plain'],
    ['application/x-www-form-urlencoded'],
    ['multipart/form-data; boundary=x'],
    ['application/json; charset=gbk'],
    ['application/json; charset=utf-16'],
    ['application/jsonx'],
    ['text/json'],
    ['application/cbor'],
  ])('of type %s are not taken', async (type) => {
    expect(await send('{}', { 'Content-Type': type })).toMatchObject({
      status: 415,
      json: { code: 'unsupported-media-type' },
    });
  });

  it('that are compressed are not taken', async () => {
    expect(await send('{}', { 'Content-Encoding': 'gzip' })).toMatchObject({ status: 415 });
  });

  it.each([
    ['nothing', '', 'json-syntax'],
    ['half an object', '{"matters":', 'json-syntax'],
    ['two documents', '{}{}', 'json-syntax'],
    ['a key twice', '{"text":"a","text":"b"}', 'json-duplicate-key'],
    ['a key that JavaScript minds', '{"__proto__":{}}', 'json-forbidden-key'],
    ['too deep', `${'['.repeat(33)}${']'.repeat(33)}`, 'json-too-deep'],
    ['half a character', '{"text":"\\ud800"}', 'json-lone-surrogate'],
    ['NUL', '{"text":"\\u0000"}', 'json-nul'],
    ['GBK', new Uint8Array([0x22, 0xb9, 0xdc, 0x22]), 'invalid-utf8'],
  ])('with %s are refused', async (_, body, code) => {
    expect(await send(body)).toMatchObject({ status: 400, json: { code } });
  });

  it('are taken up to the limit to the byte, told or chunked', async () => {
    const limit = 2 ** 20;
    const body = JSON.stringify(incoming({ text: 'limit' }));
    const padded = (length: number) => body + ' '.repeat(length - body.length);
    expect((await send(padded(limit))).status).toBe(201);
    expect(await send(padded(limit + 1))).toMatchObject({ status: 413, json: { code: 'body-too-large' } });
    const as = await clerk();
    const chunk = 'x'.repeat(65_536);
    const chunks = Array.from({ length: 20 }, () => `10000\r\n${chunk}\r\n`);
    const headers = ['Content-Type: application/json', 'Idempotency-Key: c', 'Transfer-Encoding: chunked'];
    expect(statusOf(await raw([head(as, headers), ...chunks]))).toBe(413);
    const told = [...headers.slice(0, 2), `Content-Length: ${2 ** 30}`];
    expect(statusOf(await raw(head(as, told)))).toBe(413);
  });

  it('of 64 MB of brackets block nobody', async () => {
    const began = performance.now();
    const answer = await send('['.repeat(1_000_000));
    expect(answer).toMatchObject({ status: 400, json: { code: 'json-too-deep' } });
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe('who is not let in', () => {
  const paths = ['/v1/dues', '/v1/keys'];

  it.each([
    ['nothing', undefined],
    ['an empty key', 'Bearer '],
    ['another scheme', 'Basic bGk6bGk='],
    ['a made-up key', `Bearer gxk_aaaaaaaa_${'A'.repeat(43)}_0000`],
    [
      'a token that says that it needs no signature',
      `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"admin"}').toString('base64url')}.`,
    ],
    ['a token of something else', 'Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhZG1pbiJ9.aaaa'],
    ['8 KB', `Bearer ${'a'.repeat(8_000)}`],
  ])('with %s', async (_, authorization) => {
    for (const path of paths) {
      const answer = await service().get(path, {
        headers: authorization === undefined ? {} : { Authorization: authorization },
      });
      expect(answer).toMatchObject({ status: 401, json: { code: 'not-authenticated' } });
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    }
  });

  it('is told before a byte of the body is read', async () => {
    const told = head('gxk_none', ['Content-Type: application/json', `Content-Length: ${2 ** 20}`]);
    expect(statusOf(await raw(told))).toBe(401);
  });

  it('pages of other sites, whatever key they have', async () => {
    const as = await clerk();
    const foreign: readonly Record<string, string>[] = [
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      { 'Sec-Fetch-Site': 'cross-site' },
    ];
    for (const headers of foreign) {
      const body = incoming({ text: 'x' });
      const post = await service().post('/v1/reports', { as, key: 'csrf', body, headers });
      expect(post).toMatchObject({ status: 403, json: { code: 'origin-not-allowed' } });
      expect(post.headers.get('access-control-allow-origin')).toBeNull();
    }
  });
});

describe('answers', () => {
  it('carry the headers that keep browsers from harm, refused or not', async () => {
    for (const path of ['/healthz', '/nowhere', '/v1/keys']) {
      const { headers } = await service().get(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('server')).toBeNull();
    }
  });

  it('are only given in a form that was asked for', async () => {
    expect(await service().get('/healthz', { headers: { Accept: 'text/html' } })).toMatchObject({
      status: 406,
    });
    expect(await service().get('/healthz', { headers: { Accept: 'text/html, */*;q=0.1' } })).toMatchObject({
      status: 200,
    });
  });

  it('to a fault of the program tell nothing but under which id it stands in the log', async () => {
    const { office } = service();
    const failing = {
      ...office,
      dues: () => {
        throw new Error('secret words of 张三');
      },
    };
    const broken = await openService({ office: failing });
    try {
      const answer = await broken.get('/v1/dues', { as: await service().keyOf('li', 'reviewer') });
      expect(answer).toMatchObject({ status: 500, json: { code: 'internal' } });
      expect(answer.text).not.toMatch(/secret|张三|\.ts|at /);
      const line = broken.log.find(({ event }) => event === 'internal');
      expect(answer.json.instance).toBe(`urn:uuid:${line?.req}`);
      expect(line?.at?.length).toBeGreaterThan(0);
      expect(JSON.stringify(broken.log)).not.toMatch(/secret|张三/);
    } finally {
      await broken.close();
    }
  });
});

describe('the log', () => {
  it('has one line a request, of members on a list, and nothing personal', async () => {
    const as = await clerk();
    const before = service().log.length;
    const body = incoming({ text: '独一无二的正文', reporter: { identity: { phone: '19900000000' } } });
    const { json } = await service().post('/v1/reports?who=张三', { as, key: '%E5%BC%A0%E4%B8%89', body });
    await service().post('/v1/reports', { as, key: 'log', body });
    await service().get(`/v1/reports/${json?.report ?? 'x'}?name=张三`, { as });
    const lines = service().log.slice(before);
    expect(lines).toHaveLength(3);
    const known = ['time', 'event', 'req', 'route', 'method', 'status', 'ms', 'actor', 'problem'];
    for (const line of lines) expect(known).toStrictEqual(expect.arrayContaining(Object.keys(line)));
    expect(JSON.stringify(lines)).not.toMatch(/独一无二|19900000000|张三|%E5|gxk_/);
    expect(lines[1]).toMatchObject({ route: '/v1/reports', status: 201, actor: 'clerk-1' });
  });
});

describe('too many requests', () => {
  it('of one client are refused with when to come again, and others go on', async () => {
    const slow = await openService({ office: service().office, requestsPerSecond: 5 });
    try {
      const [one, other] = [
        await service().keyOf('qian', 'auditor'),
        await service().keyOf('sun', 'auditor'),
      ];
      const statuses = [];
      for (let n = 0; n < 12; n += 1) statuses.push((await slow.get('/v1/holders', { as: one })).status);
      expect(statuses.slice(0, 10)).toStrictEqual(Array.from({ length: 10 }, () => 403));
      const refused = await slow.get('/v1/holders', { as: one });
      expect([429, 403]).toContain(refused.status);
      expect(statuses).toContain(429);
      expect((await slow.get('/v1/holders', { as: other })).status).toBe(403);
    } finally {
      await slow.close();
    }
  });
});

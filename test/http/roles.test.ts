import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/domain/access/role.ts';
import { roles } from '../../src/domain/access/role-names.ts';
import type { Route } from '../../src/http/route.ts';
import { routes } from '../../src/http/routes/all.ts';
import { incoming } from '../support/small-world.ts';
import { type Answered, openService, sharedService, type TestService } from './support/service.ts';

const service = sharedService();

const unknownReport = '01920000-0000-7000-8000-00000000ffff';

const pathOf = ({ path }: Route, report = unknownReport): string =>
  path
    .replace('{report}', report)
    .replace('{matter}', 'm1')
    .replace('{key}', 'aaaaaaaa')
    .replace(/\{\w+\}/g, 'none');

const call = (at: TestService, route: Route, as?: string, report?: string): Promise<Answered> => {
  const asked = { ...(as !== undefined && { as }), key: 'matrix' };
  if (route.method === 'GET') return at.get(pathOf(route, report), asked);
  return at.post(pathOf(route, report), { ...asked, body: {} });
};

/** What the words of the specification allow, written down by hand: the table is not asked what it says of itself. */
const mayHandIn: readonly Role[] = ['intake-clerk', 'machine'];
const mayRead: readonly Role[] = ['reviewer', 'auditor'];

const allowed = ({ policy }: Route): readonly Role[] => ('open' in policy ? roles : policy.roles);

describe('roles and routes', () => {
  it('nobody without a key is let in anywhere but at the open routes', async () => {
    for (const route of routes) {
      const { status } = await call(service(), route);
      if ('open' in route.policy) expect([route.name, status]).toStrictEqual([route.name, 200]);
      else expect([route.name, status]).toStrictEqual([route.name, 401]);
    }
  });

  it('each role is let in where the table has it, and refused everywhere else', async () => {
    let cells = 0;
    for (const role of roles) {
      const as = await service().keyOf(`holder-${role}`, role);
      for (const route of routes) {
        const { status } = await call(service(), route, as);
        const isIn = allowed(route).includes(role);
        expect([role, route.name, status === 403]).toStrictEqual([role, route.name, !isIn]);
        expect(status).toBeLessThan(500);
        cells += 1;
      }
    }
    expect(cells).toBe(roles.length * routes.length);
  });

  it('only intake hands reports in, and only readers see views', () => {
    const named = (name: string) => routes.filter((route) => route.name === name).flatMap(allowed);
    expect(named('receiveReport')).toStrictEqual(mayHandIn);
    for (const route of routes.filter(({ path }) => path.startsWith('/v1/views/')))
      expect(allowed(route)).toStrictEqual(mayRead);
  });

  it('administrators have routes of their own and see no report; auditors record nothing but what they see', () => {
    const closed = routes.filter(({ policy }) => !('open' in policy));
    const shared = closed.filter(
      (route) => allowed(route).includes('administrator') && allowed(route).length > 1,
    );
    expect(shared).toStrictEqual([]);
    const written = closed.filter((route) => route.effect === 'writes' && allowed(route).includes('auditor'));
    expect(written.map(({ tag }) => tag).filter((tag) => tag !== 'records')).toStrictEqual([]);
  });

  it('whoever was recused is refused at every route about the report', async () => {
    const clerk = await service().keyOf('clerk-1', 'intake-clerk');
    const { json } = await service().post('/v1/reports', {
      as: clerk,
      key: 'recusal',
      body: incoming({ text: '回避' }),
    });
    await service().office.recuse({ report: json.report, actor: 'li' }, { handler: 'sun', ground: 'self' });
    const everything = roles.filter((role) => role !== 'administrator' && role !== 'machine');
    const as = await service().keyOf('sun', ...everything);
    const about = routes.filter(({ path }) => path.includes('{report}'));
    expect(about.length).toBeGreaterThan(2);
    for (const route of about) {
      const { status, json: told } = await call(service(), route, as, json.report);
      expect([route.name, status, told.code]).toStrictEqual([route.name, 403, 'handler-recused']);
    }
  });

  it('a service that only reads has no route that records', async () => {
    const { office } = service();
    const reading = await openService({ office, readOnly: true });
    try {
      const keys = await Promise.all(roles.map((role) => service().keyOf(`holder-${role}`, role)));
      const before = await office.store.end();
      for (const as of keys) {
        for (const route of routes.filter(({ effect }) => effect === 'writes')) {
          const { status } = await call(reading, route, as);
          expect([route.name, status]).toStrictEqual([route.name, 405]);
        }
      }
      expect(await office.store.end()).toBe(before);
    } finally {
      await reading.close();
    }
  });
});

describe('keys over HTTP', () => {
  it('are issued, listed without secrets, and revoked at once by an administrator', async () => {
    const as = await service().keyOf('holder-administrator', 'administrator');
    const issued = await service().post('/v1/keys', { as, body: { holder: 'wu', roles: ['reviewer'] } });
    expect(issued.status).toBe(201);
    const secret: string = issued.json.text;
    expect((await service().get('/v1/dues', { as: secret })).status).toBe(200);
    const listed = await service().get('/v1/keys', { as });
    expect(listed.json.keys).toContainEqual(expect.objectContaining({ key: issued.json.key, holder: 'wu' }));
    expect(listed.text).not.toContain(secret.split('_')[2]);
    expect(listed.text).not.toContain('"mac"');
    expect((await service().post(`/v1/keys/${issued.json.key}/revocation`, { as, body: {} })).status).toBe(
      200,
    );
    expect((await service().get('/v1/dues', { as: secret })).status).toBe(401);
  });

  it('lose a role at once when it is taken back', async () => {
    const as = await service().keyOf('holder-administrator', 'administrator');
    const key = await service().keyOf('zheng', 'reviewer', 'auditor');
    const body = { holder: 'zheng', roles: ['reviewer', 'auditor'] };
    expect((await service().post('/v1/role-revocations', { as, body })).json.roles).toStrictEqual([]);
    expect((await service().get('/v1/dues', { as: key })).status).toBe(403);
    await service().post('/v1/role-grants', { as, body: { holder: 'zheng', roles: ['auditor'] } });
    expect((await service().get('/v1/dues', { as: key })).status).toBe(200);
  });
});

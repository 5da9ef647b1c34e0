import { describe, expect, it } from 'vitest';
import { inspectionRules } from '../support/shipped.ts';
import { incoming } from '../support/small-world.ts';
import { sharedService } from './support/service.ts';

const service = sharedService();
const editor = () => service().keyOf('zhang', 'editor');
const approver = () => service().keyOf('zhou', 'approver');

describe('documents', () => {
  it('in force at an instant are named, and each is read by its hash', async () => {
    const as = await editor();
    const { json } = await service().get('/v1/documents?at=2024-08-12T10:00:00%2B08:00', { as });
    const [{ documents }] = json.mandates;
    for (const [role, kind] of [
      ['mandate', 'mandate'],
      ['directory', 'directory'],
      ['calendar', 'calendar'],
      ['ruleSet', 'rule-set'],
    ] as const) {
      const found = await service().get(`/v1/documents/${documents[role].hash}`, { as });
      expect(found).toMatchObject({ status: 200, json: { kind, id: documents[role].id } });
    }
    const missing = await service().get(`/v1/documents/sha256:${'0'.repeat(64)}`, { as });
    expect(missing).toMatchObject({ status: 404, json: { code: 'document-not-in-log' } });
  });

  it('list the mandates with their versions', async () => {
    const { json } = await service().get('/v1/mandates', { as: await editor() });
    expect(json.mandates).toMatchObject([{ mandate: 'small', versions: [{ version: '1', from: 'start' }] }]);
  });
});

describe('a rule set', () => {
  const draft = { ...inspectionRules, version: '2026.11-1' };

  it('is checked and tested without being recorded', async () => {
    const as = await editor();
    const before = await service().office.store.end();
    const checked = await service().post('/v1/rule-set-checks', {
      as,
      body: `// 王处批注\n${JSON.stringify(draft)}`,
    });
    expect(checked).toMatchObject({ status: 200, json: { errors: 0 } });
    const wrong = await service().post('/v1/rule-set-checks', { as, body: '{"kind":"rule-set","rulez":[]}' });
    expect(wrong.json.errors).toBeGreaterThan(0);
    expect(wrong.json.problems[0]).toMatchObject({ code: expect.any(String), severity: 'error' });
    const tested = await service().post('/v1/rule-set-tests', { as, body: draft });
    expect(tested.json).toMatchObject({ failed: 0, passed: expect.any(Number) });
    expect(await service().office.store.end()).toBe(before);
  });

  it('is drafted by one person, approved by another and brought into force, and decides', async () => {
    const path = `/v1/rule-sets/${draft.id}`;
    const drafted = await service().post(`${path}/drafts`, { as: await editor(), body: draft });
    expect(drafted).toMatchObject({ status: 201, json: { status: 'draft', version: '2026.11-1' } });
    const { hash } = drafted.json;
    const read = await service().get(`${path}/versions/${hash}`, { as: await editor() });
    expect(read.json.version).toBe('2026.11-1');
    expect((await service().post(`${path}/submissions`, { as: await editor(), body: { hash } })).status).toBe(
      201,
    );
    expect(await service().post(`${path}/approvals`, { as: await editor(), body: { hash } })).toMatchObject({
      status: 403,
      json: { code: 'forbidden' },
    });
    const approved = await service().post(`${path}/approvals`, { as: await approver(), body: { hash } });
    expect(approved).toMatchObject({ status: 201, json: { status: 'approved' } });
    const body = { hash, from: '2024-10-02T00:00:00+08:00' };
    expect(await service().post(`${path}/activations`, { as: await approver(), body })).toMatchObject({
      status: 409,
      json: { code: 'citations-unverified' },
    });
    const accepted = { ...body, acceptUnverified: 'a test' };
    const active = await service().post(`${path}/activations`, { as: await approver(), body: accepted });
    expect(active).toMatchObject({ status: 201, json: { status: 'active' } });
    const answer = await service().post('/v1/evaluations', { as: await editor(), body: incoming() });
    expect(answer.status).toBe(200);
  });

  it('cannot be approved by its author, who may hold both roles', async () => {
    const both = await service().keyOf('qin', 'editor', 'approver');
    const path = `/v1/rule-sets/${draft.id}`;
    const mine = { ...draft, version: '2026.11-2' };
    const { hash } = (await service().post(`${path}/drafts`, { as: both, body: mine })).json;
    await service().post(`${path}/submissions`, { as: both, body: { hash } });
    expect(await service().post(`${path}/approvals`, { as: both, body: { hash } })).toMatchObject({
      status: 403,
      json: { code: 'approver-is-author' },
    });
  });

  it('that nobody drafted is 404', async () => {
    expect(await service().get('/v1/rule-sets/none', { as: await editor() })).toMatchObject({
      status: 404,
      json: { code: 'rule-set-unknown' },
    });
  });
});

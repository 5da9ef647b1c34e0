import { describe, expect, it } from 'vitest';
import { incoming } from '../support/small-world.ts';
import { sharedService } from './support/service.ts';

const service = sharedService();

const received = async (key: string) => {
  const as = await service().keyOf('clerk-1', 'intake-clerk');
  const body = incoming({ text: '金丝雀的正文', reporter: { identity: { name: '金丝雀的姓名' } } });
  return (await service().post('/v1/reports', { as, key, body })).json.report as string;
};

describe('POST …/reveals', () => {
  it('opens what was named for a reviewer with a purpose, and the log says so', async () => {
    const report = await received('reveal-1');
    const as = await service().keyOf('li', 'reviewer');
    const path = `/v1/reports/${report}`;
    const { json } = await service().get(path, { as });
    expect(json.sealed).toStrictEqual(['text', 'identity']);
    const body = { fields: json.sealed, purpose: '核实线索' };
    const opened = await service().post(`${path}/reveals`, { as, body });
    expect(opened).toMatchObject({
      status: 200,
      json: { fields: { text: '金丝雀的正文', identity: '{"name":"金丝雀的姓名"}' } },
    });
    const events = (await service().office.store.readStream('access-2024-10')).events;
    expect(events.at(-1)?.event).toMatchObject({
      type: 'RecordsViewed',
      actor: 'li',
      data: { report, fields: ['text', 'identity'], purpose: '核实线索' },
    });
  });

  it('is refused without a purpose, to clerks and auditors, and for names that nothing has', async () => {
    const path = `/v1/reports/${await received('reveal-2')}/reveals`;
    const as = await service().keyOf('li', 'reviewer');
    expect(await service().post(path, { as, body: { fields: ['text'] } })).toMatchObject({
      status: 422,
      json: { errors: [{ pointer: '/purpose' }] },
    });
    const body = { fields: ['phone'], purpose: '核实' };
    expect(await service().post(path, { as, body })).toMatchObject({
      status: 422,
      json: { code: 'field-unknown', errors: [{ pointer: '/fields/0' }] },
    });
    for (const [holder, role] of [
      ['clerk-1', 'intake-clerk'],
      ['audit-1', 'auditor'],
    ] as const)
      expect(
        await service().post(path, {
          as: await service().keyOf(holder, role),
          body: { ...body, fields: ['text'] },
        }),
      ).toMatchObject({ status: 403 });
  });
});

describe('what is sealed', () => {
  it('stands in no other answer and no line of the log', async () => {
    const report = await received('canary');
    const as = await service().keyOf(
      'everything',
      'reviewer',
      'auditor',
      'editor',
      'approver',
      'key-custodian',
    );
    const answers: string[] = [];
    for (const path of [
      `/v1/reports/${report}`,
      `/v1/reports/${report}/events`,
      `/v1/reports/${report}/explanation?all=true`,
      '/v1/views/in-scope',
      '/v1/views/by-subject',
      '/v1/views/duties',
      '/v1/subjects?who=person:jia',
      '/v1/dues',
    ])
      answers.push((await service().get(path, { as })).text);
    answers.push((await service().get('/v1/log/events', { as, headers: { Accept: '*/*' } })).text);
    expect(answers.filter((text) => text.includes(report)).length).toBeGreaterThan(4);
    expect(answers.join() + JSON.stringify(service().log)).not.toContain('金丝雀');
    const opened = await service().post(`/v1/reports/${report}/reveals`, {
      as,
      body: { fields: ['text'], purpose: '正对照' },
    });
    expect(opened.text).toContain('金丝雀的正文');
  });
});

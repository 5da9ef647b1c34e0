import { describe, expect, it } from 'vitest';
import { accessOf } from '../../../src/app/access/access.ts';
import type { GuanxiaError } from '../../../src/problems/index.ts';
import { incoming } from '../../support/small-world.ts';
import { countingIds, testOffice } from '../../support/test-office.ts';

const now = '2024-10-01T00:00:00.000Z';

const office = async () => {
  const { jurisdiction, store, vault } = await testOffice();
  const ports = { store, vault, clock: () => now, ids: countingIds() };
  const { report } = await jurisdiction.receive({
    report: incoming({
      text: '密封的正文',
      reporter: { signature: 'real-name', identity: { phone: '19900000000' } },
      matters: incoming().matters.map((matter) => ({ ...matter, text: '密封的事项' })),
    }),
    actor: 'clerk-1',
  });
  const viewed = async () =>
    (await store.readStream('access-2024-10')).events.filter(({ event }) => event.type === 'RecordsViewed');
  return { jurisdiction, ports, access: accessOf(ports), report: report.id, viewed };
};

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: GuanxiaError) => error.code,
  );

const wish = { fields: ['text'], purpose: '核实线索', actor: 'li' };

describe('what is sealed', () => {
  it('is opened field by field, and it is recorded who read what and why', async () => {
    const { access, report, viewed } = await office();
    const fields = ['text', 'identity', 'matter-1'];
    expect(await access.reveal({ ...wish, report, fields })).toStrictEqual({
      report,
      fields: { text: '密封的正文', identity: '{"phone":"19900000000"}', 'matter-1': '密封的事项' },
    });
    const event = (await viewed())[0]?.event;
    expect(event).toMatchObject({ actor: 'li', data: { report, fields, purpose: '核实线索' } });
    expect(JSON.stringify(event)).not.toMatch(/密封的|19900000000/);
  });

  it('later is opened as well: what was added and what a receiver replied', async () => {
    const { access, jurisdiction, report } = await office();
    const { events } = await jurisdiction.addParticulars({ report, actor: 'li' }, { text: '补充的正文' });
    const field = `text.${events[0]?.id}`;
    expect((await access.reveal({ ...wish, report, fields: [field] })).fields).toStrictEqual({
      [field]: '补充的正文',
    });
  });

  it('is not opened before the record of it is durable', async () => {
    const { access, ports, report } = await office();
    const opened: string[] = [];
    const failing = accessOf({
      ...ports,
      store: { ...ports.store, append: async () => Promise.reject(new Error('disk full')) },
      vault: {
        ...ports.vault,
        open: async (...asked) => {
          opened.push(asked[1]);
          return ports.vault.open(...asked);
        },
      },
    });
    await expect(failing.reveal({ ...wish, report })).rejects.toThrow('disk full');
    expect(opened).toStrictEqual([]);
    expect(await codeOf(access.reveal({ ...wish, report }))).toBe('done');
  });

  it.each([
    ['to nobody', { actor: 'cli' }, 'reader-is-nobody'],
    ['without a purpose', { purpose: ' ' }, 'invalid-format'],
    ['under a name that nothing has', { fields: ['text', 'phone'] }, 'field-unknown'],
    ['of a report that is not there', { report: '01920000-0000-7000-8000-00000000ffff' }, 'report-not-found'],
  ])('is not opened %s, and nothing is recorded', async (_, change, code) => {
    const { access, report, viewed } = await office();
    expect(await codeOf(access.reveal({ ...wish, report, ...change }))).toBe(code);
    expect(await viewed()).toStrictEqual([]);
  });

  it('is not opened to who was recused, nor to anybody once it is erased', async () => {
    const { access, jurisdiction, report, viewed } = await office();
    await jurisdiction.recuse({ report, actor: 'li' }, { handler: 'zhao', ground: 'relative' });
    expect(await codeOf(access.reveal({ ...wish, report, actor: 'zhao' }))).toBe('handler-recused');
    await jurisdiction.erase({ report, actor: 'li' }, { reason: '申请', approvedBy: 'wang' });
    expect(await codeOf(access.reveal({ ...wish, report }))).toBe('sealed-erased');
    expect(await viewed()).toStrictEqual([]);
  });
});

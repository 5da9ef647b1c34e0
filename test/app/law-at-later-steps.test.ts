import { describe, expect, it } from 'vitest';
import type { Jurisdiction } from '../../src/app/index.ts';
import type { Directory, IncomingReport } from '../../src/domain/index.ts';
import { directory, incoming, mandate } from '../support/small-world.ts';
import { testOffice } from '../support/test-office.ts';

type IncomingMatter = IncomingReport['matters'][number];

const suggestion: IncomingMatter = {
  subject: { type: 'none' },
  kind: 'suggestion',
  field: 'other',
  conduct: { from: '2024-03', place: 'district' },
};

/** Against a clerk of the very office that a suggestion goes to. */
const accusation: IncomingMatter = {
  ...suggestion,
  subject: { type: 'person', posts: ['petition-clerk'], standing: 'official' },
  kind: 'misconduct',
  disciplines: ['integrity'],
  abuseOfJudicialPower: false,
};

const office = async () => {
  let now = '2024-09-13T01:00:00.000Z';
  const { jurisdiction, store } = await testOffice(() => now);
  return {
    jurisdiction,
    store,
    setClock: (instant: string) => {
      now = instant;
    },
  };
};

const take = async (
  jurisdiction: Jurisdiction,
  matter: IncomingMatter,
  more: Partial<IncomingReport> = {},
) => {
  const { report } = await jurisdiction.receive({
    report: incoming({ matters: [matter], ...more }),
    actor: 'clerk-1',
  });
  return { report: report.id, actor: 'clerk-1' } as const;
};

type Order = Awaited<ReturnType<typeof take>>;

const codeOf = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: { readonly code?: string }) => error.code,
  );

const send = (jurisdiction: Jurisdiction, order: Order) =>
  codeOf(jurisdiction.dispatch(order, { matter: 'm1', number: '1' }));

const insistOn = (jurisdiction: Jurisdiction, order: Order, receiver: string) =>
  codeOf(
    jurisdiction.override(order, {
      matter: 'm1',
      outcome: 'referral',
      receiver,
      reason: '批示',
      clause: '无',
    }),
  );

const receivers = (events: readonly { readonly data: object }[]) =>
  events.flatMap(({ data }) => ('receiver' in data ? [data.receiver] : []));

describe('whom a report accused once', () => {
  it('still bars, when one person makes a suggestion of the accusation, until two persons clear it', async () => {
    const { jurisdiction } = await office();
    const order = await take(jurisdiction, accusation);
    const { events } = await jurisdiction.addParticulars(order, {
      matters: [{ id: 'm1', kind: 'suggestion', subject: { type: 'none' } }],
    });
    expect(receivers(events)).toMatchObject([{ organ: 'city-petitions' }]);
    expect(await insistOn(jurisdiction, order, 'petitions')).toBe('receiver-barred');
    const clear = (approvedBy: string) =>
      jurisdiction.clearAccused(order, { reason: '登记有误，已核实', approvedBy });
    expect(await codeOf(clear('clerk-1'))).toBe('approver-is-actor');
    expect(await codeOf(clear('clerk-l'))).toBe('approver-is-actor');
    expect(await codeOf(clear('cli'))).toBe('approver-is-nobody');
    const cleared = await clear('chief-2');
    expect(receivers(cleared.events)).toMatchObject([{ organ: 'petitions' }]);
    expect(await send(jurisdiction, order)).toBeUndefined();
    expect(await codeOf(clear('chief-2'))).toBe('nobody-to-clear');
  });

  it('does not bar once a question about them was answered, for nobody else was meant', async () => {
    const { jurisdiction } = await office();
    const order = await take(jurisdiction, {
      ...accusation,
      subject: { type: 'person', standing: 'official' },
    });
    await jurisdiction.addParticulars(order, {
      matters: [{ id: 'm1', subject: { type: 'person', posts: ['clerk'], standing: 'official' } }],
    });
    expect(await insistOn(jurisdiction, order, 'petitions')).toBeUndefined();
  });
});

describe('one person', () => {
  const accusing = (subject: IncomingMatter['subject']): IncomingMatter => ({ ...accusation, subject });
  const denial = { fact: 'subject.inspector', holds: false, source: '组内名册', on: '2024-09-01' } as const;

  it('cannot deny that the group’s own people are meant, be it on receipt or later; two can', async () => {
    const { jurisdiction, store } = await office();
    const order = await take(jurisdiction, {
      ...accusing({ type: 'person', standing: 'leading-cadre' }),
      confirmed: [denial, { ...denial, fact: 'subject.above-target' }],
    });
    const isInspector = async () => {
      const { events } = await store.readStream(`report-${order.report}`);
      const last = events.findLast(({ event }) => 'facts' in event.data)?.event.data;
      return (last as { readonly facts: Record<string, unknown> }).facts['subject.inspector'];
    };
    expect(await isInspector()).toBeNull();
    const answer = (approvedBy?: string) =>
      jurisdiction.answerQuestions(order, {
        matter: 'm1',
        answers: [{ field: 'confirmed', fact: 'subject.inspector', value: false }],
        source: '组内名册',
        ...(approvedBy && { approvedBy }),
      });
    expect(await codeOf(answer())).toBe('second-person-missing');
    expect(await codeOf(answer('clerk-1'))).toBe('approver-is-actor');
    expect(await codeOf(answer('cli'))).toBe('approver-is-nobody');
    const add = (approvedBy?: string) =>
      jurisdiction.addParticulars(order, {
        matters: [{ id: 'm1', confirmed: [denial] }],
        ...(approvedBy && { approvedBy }),
      });
    expect(await codeOf(add())).toBe('second-person-missing');
    expect(await codeOf(answer('chief-2'))).toBeUndefined();
    expect(await isInspector()).toBe(false);
    const affirmed = jurisdiction.addParticulars(order, {
      matters: [{ id: 'm1', confirmed: [{ ...denial, holds: true }] }],
    });
    expect(await codeOf(affirmed)).toBeUndefined();
    expect(await isInspector()).toBe(true);
  });

  it('cannot free what a leading cadre leads by saying that he is none', async () => {
    const { jurisdiction } = await office();
    const order = await take(
      jurisdiction,
      accusing({ type: 'person', organ: 'committee', standing: 'leading-cadre' }),
    );
    await jurisdiction.addParticulars(order, {
      matters: [{ id: 'm1', subject: { type: 'person', organ: 'committee', standing: 'official' } }],
    });
    expect(await insistOn(jurisdiction, order, 'petitions')).toBe('receiver-barred');
  });
});

describe('a danger', () => {
  const ofGroup: IncomingMatter = {
    ...accusation,
    subject: { type: 'body', organ: 'group' },
    dangers: ['flight-risk'],
  };
  const told = (events: readonly { readonly type: string; readonly data: object }[]) =>
    events.flatMap(({ data }) => ('told' in data ? [data.told] : []));

  it('is told clear of the accused, also while the report is only recorded', async () => {
    const { jurisdiction } = await office();
    for (const defer of [true, false]) {
      const report = incoming({ matters: [ofGroup], text: String(defer) });
      const { escalations } = await jurisdiction.receive({ report, actor: 'clerk-1', defer });
      expect(escalations.map(({ data }) => [data.told, data.asked])).toMatchObject([
        [[{ organ: 'sender' }], []],
      ]);
    }
  });

  it('that was told to somebody whom a repetition accuses is told to others in the same step', async () => {
    const { jurisdiction, store } = await office();
    const original = await take(jurisdiction, { ...suggestion, dangers: ['flight-risk'] });
    await take(jurisdiction, ofGroup, { duplicateOf: original.report });
    const { events } = await store.readStream(`report-${original.report}`);
    expect(told(events.map(({ event }) => event))).toMatchObject([
      [{ organ: 'group' }],
      [{ organ: 'sender' }],
    ]);
  });
});

describe('a report that is linked with another', () => {
  it('minds whom the original accuses, be it linked later or on receipt', async () => {
    const { jurisdiction } = await office();
    const original = await take(jurisdiction, accusation);
    const later = await take(jurisdiction, suggestion);
    const { events } = await jurisdiction.link(later, { duplicateOf: original.report, reason: '同一事' });
    expect(receivers(events)).toMatchObject([{ organ: 'city-petitions' }]);
    const atOnce = await take(jurisdiction, suggestion, { duplicateOf: original.report });
    for (const order of [later, atOnce])
      expect(await insistOn(jurisdiction, order, 'petitions')).toBe('receiver-barred');
    await jurisdiction.unlink(later, { reason: '误关联' });
    expect(await insistOn(jurisdiction, later, 'petitions')).toBe('receiver-barred');
  });

  it('minds whom a repetition accuses, of itself or of another one, now or by particulars of later', async () => {
    const { jurisdiction } = await office();
    const original = await take(jurisdiction, suggestion);
    const repetitions = [
      await take(jurisdiction, suggestion, { duplicateOf: original.report }),
      await take(jurisdiction, suggestion, {
        duplicateOf: original.report,
        receivedAt: '2024-08-13T10:00:00+08:00',
      }),
    ] as const;
    await jurisdiction.addParticulars(repetitions[0], {
      matters: [{ id: 'm1', kind: 'misconduct', subject: accusation.subject }],
    });
    for (const [i, order] of [original, repetitions[1]].entries())
      expect([i, await send(jurisdiction, order)]).toStrictEqual([i, 'receiver-barred']);
    const { events } = await jurisdiction.redetermine(original, { reason: '关联件反映该单位人员' });
    expect(receivers(events)).toMatchObject([{ organ: 'city-petitions' }]);
    expect(await send(jurisdiction, original)).toBeUndefined();
  });
});

describe('a directory of later', () => {
  const renamed = (text: string): string => `new-${text}`;
  const withNewIds = ({ organs, posts, ...others }: Directory): Directory => ({
    ...others,
    id: 'other',
    organs: organs.map((organ) => ({
      ...organ,
      id: renamed(organ.id),
      ...(organ.parent === undefined ? {} : { parent: renamed(organ.parent) }),
    })),
    posts: posts.map((post) => ({
      ...post,
      id: renamed(post.id),
      organ: renamed(post.organ),
      ...(post.managedBy === undefined ? {} : { managedBy: renamed(post.managedBy) }),
    })),
    tenures: others.tenures.map((tenure) => ({ ...tenure, post: renamed(tenure.post) })),
  });

  it('with other ids, which an amendment puts in place, frees no report', async () => {
    const { jurisdiction } = await office();
    const order = await take(jurisdiction, accusation);
    const id = renamed;
    await jurisdiction.publish(withNewIds(directory), 'li');
    const [target] = mandate.targets as [(typeof mandate.targets)[number]];
    const { group, uses } = mandate;
    await jurisdiction.amendMandate(
      {
        ...mandate,
        version: '2',
        uses: { ...uses, directory: 'other' },
        group: { ...group, organ: id('group'), sender: id('sender') },
        targets: [{ ...target, committee: id('committee') }],
      },
      { actor: 'li', approvedBy: 'wang', from: 'start', reason: '换用名录' },
    );
    expect(await insistOn(jurisdiction, order, id('petitions'))).toBe('receiver-barred');
    expect(await insistOn(jurisdiction, order, id('district-discipline'))).toBeUndefined();
  });

  it('that knows the accused as one of the group keeps the matter from the group', async () => {
    const { jurisdiction, setClock } = await office();
    const order = await take(jurisdiction, { ...accusation, subject: { type: 'person', person: 'yi' } });
    const keep = () =>
      codeOf(
        jurisdiction.override(order, { matter: 'm1', outcome: 'in-scope', reason: '批示', clause: '无' }),
      );
    const member = { id: 'member', title: '组员', organ: 'group', role: 'staff' } as const;
    await jurisdiction.publish(
      {
        ...directory,
        version: '2',
        generation: 2,
        asOf: '2024-09-14',
        posts: [...directory.posts, { ...member, leadingCadre: false, managedBy: 'sender' }],
        persons: [...directory.persons, { id: 'yi', name: '乙' }],
        tenures: [...directory.tenures, { person: 'yi', post: 'member', from: '2024-09-01' }],
      },
      'li',
    );
    setClock('2024-09-13T15:59:59.999Z');
    setClock('2024-09-13T16:00:00.000Z');
    expect(await keep()).toBe('group-is-accused');
  });
});

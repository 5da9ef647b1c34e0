import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Directory, IncomingReport, ReportEvent } from '../../src/domain/index.ts';
import { GuanxiaError } from '../../src/problems/index.ts';
import { forbidden } from '../domain/receivers/own-unit-law.ts';
import { runs } from '../json/runs.ts';
import { incoming, directory as smallDirectory } from '../support/small-world.ts';
import { testOffice } from '../support/test-office.ts';

/** Names of organs that the accused may come to head. */
const organs = [
  '示例区纪委监委',
  '示例市纪委监委',
  '示例市信访局',
  '示例局',
  '示例省委巡视办',
  '示例省委',
] as const;

const first: Directory = {
  ...smallDirectory,
  version: '2',
  generation: 2,
  persons: [...smallDirectory.persons, { id: 'yi', name: '乙' }, { id: 'bing', name: '丙' }],
  tenures: [
    ...smallDirectory.tenures,
    { person: 'yi', post: 'petition-clerk', from: '2023-01-01' },
    { person: 'bing', post: 'clerk', from: '2023-01-01' },
  ],
};

/** How a later generation names what the first one has: by ids of its own, or by those of others. */
type Renaming = (ids: readonly string[], id: string) => string;

const renamings: Readonly<Record<string, Renaming>> = {
  same: (_, id) => id,
  new: (_, id) => `new-${id}`,
  exchanged: (ids, id) => ids[(ids.indexOf(id) + 1) % ids.length] as string,
};

/** The first generation under other ids, in which the accused heads the organ of that name as well. */
const later = (renaming: Renaming, organ: string): Directory => {
  const within =
    (all: readonly { readonly id: string }[]) =>
    (id: string): string =>
      renaming(
        all.map((one) => one.id),
        id,
      );
  const ofOrgan = within(first.organs);
  const ofPost = within(first.posts);
  const ofPerson = within(first.persons);
  const headed = first.organs.find(({ name }) => name === organ)?.id ?? '';
  return {
    ...first,
    version: '3',
    generation: 3,
    asOf: '2024-09-14',
    organs: first.organs.map(({ parent, ...one }) => ({
      ...one,
      id: ofOrgan(one.id),
      ...(parent && { parent: ofOrgan(parent) }),
    })),
    posts: [
      ...first.posts.map(({ managedBy, ...one }) => ({
        ...one,
        id: ofPost(one.id),
        organ: ofOrgan(one.organ),
        ...(managedBy && { managedBy: ofOrgan(managedBy) }),
      })),
      { id: 'added-head', title: '新任负责人', organ: ofOrgan(headed), role: 'principal' },
    ],
    persons: first.persons.map((one) => ({ ...one, id: ofPerson(one.id) })),
    tenures: [
      ...first.tenures.map((one) => ({ ...one, person: ofPerson(one.person), post: ofPost(one.post) })),
      { person: ofPerson('yi'), post: 'added-head', from: '2024-09-01' },
    ],
  };
};

/** The names of the units that the law bars for 乙, by the words of one directory. */
const barredNames = (directory: Directory): readonly string[] => {
  const person = directory.persons.find(({ name }) => name === '乙')?.id ?? '';
  const law = forbidden(directory, [{ subject: { type: 'person', person } }]);
  return directory.organs.filter(({ id }) => law.has(id)).map(({ name }) => name);
};

const matters: IncomingReport['matters'] = [
  {
    subject: { type: 'person', person: 'yi', standing: 'official' },
    kind: 'misconduct',
    disciplines: ['integrity'],
    field: 'other',
    conduct: { from: '2024-03', place: 'district' },
    abuseOfJudicialPower: false,
    dangers: ['flight-risk'],
  },
  {
    subject: { type: 'none' },
    kind: 'suggestion',
    field: 'other',
    conduct: { from: '2024-03', place: 'district' },
  },
];

const on = { matter: 'm1' } as const;
const reason = '办理';

const steps = {
  dispatch: { act: 'dispatch', given: { ...on, number: '2' } },
  redetermine: { act: 'redetermine', given: { reason } },
  reroute: { act: 'reroute', given: { ...on, reason } },
  lift: { act: 'lift', given: { matter: 'm2', reason } },
  suggest: { act: 'dispatch', given: { matter: 'm2', number: '3' } },
  more: {
    act: 'addParticulars',
    given: { matters: [{ id: 'm1', dangers: ['flight-risk', 'evidence-destruction'] }] },
  },
  insist: {
    act: 'override',
    given: { matter: 'm2', outcome: 'referral', receiver: 'city-discipline', reason, clause: '无' },
  },
} as const;

type Act = (order: object, given: object) => Promise<unknown>;

/** Done, or refused for a reason. */
const tried = async (work: Promise<unknown>): Promise<void> => {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof GuanxiaError)) throw error;
  }
};

const destinationsOf = (event: ReportEvent): readonly string[] => {
  if (event.type === 'MatterEscalated') return event.data.told.map(({ organ }) => organ);
  if (event.type === 'ReferralDispatched') return [event.data.organ];
  return 'receiver' in event.data ? [event.data.receiver.organ] : [];
};

describe('a report over generations of the directory', () => {
  it('goes, whatever is done, to no unit that any of them shows to be of the accused, by whatever ids', {
    timeout: 600_000,
  }, async () => {
    let gone = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(renamings)),
        fc.constantFrom(...organs),
        fc.array(fc.constantFrom(...Object.values(steps)), { minLength: 2, maxLength: 6 }),
        async (named, organ, done) => {
          let now = '2024-09-13T01:00:00.000Z';
          const { jurisdiction, store } = await testOffice(() => now);
          await jurisdiction.publish(first, 'li');
          const { report } = await jurisdiction.receive({ report: incoming({ matters }), actor: 'clerk-1' });
          const order = { report: report.id, actor: 'clerk-1' };
          await jurisdiction.dispatch(order, { ...on, number: '1' });
          await jurisdiction.object(order, { ...on, reasons: '不属本机关' });
          await jurisdiction.override(order, {
            matter: 'm2',
            outcome: 'referral',
            receiver: 'bureau',
            reason,
            clause: '无',
          });
          const generation = later(renamings[named] as Renaming, organ);
          await jurisdiction.publish(generation, 'li', 'wang');
          now = '2024-09-16T01:00:00.000Z';
          const stream = `report-${report.id}`;
          const before = (await store.readStream(stream)).events.length;
          for (const { act, given } of done) await tried((jurisdiction[act] as Act)(order, given));
          const events = (await store.readStream(stream)).events.slice(before);
          const to = events.flatMap(({ event }) => destinationsOf(event as ReportEvent));
          const names = to.map((id) => first.organs.find((one) => one.id === id)?.name);
          const law = [...barredNames(first), ...barredNames(generation)];
          expect(names.filter((name) => law.includes(name ?? ''))).toStrictEqual([]);
          gone += to.length;
        },
      ),
      { ...runs(6), ...(process.env['GUANXIA_LONG'] === undefined && { seed: 2024 }) },
    );
    expect(gone).toBeGreaterThan(3);
  });
});

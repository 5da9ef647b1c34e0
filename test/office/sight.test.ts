import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Jurisdiction } from '../../src/app/jurisdiction.ts';
import { openOffice } from '../../src/office/office.ts';
import type { ReadSide } from '../../src/office/read-side.ts';
import { exportNames } from '../../src/presentation/ledgers/export-names.ts';
import { viewNames } from '../../src/presentation/views/view-names.ts';
import { GuanxiaError } from '../../src/problems/index.ts';
import { memoryEventStore, memoryViewStore } from '../../src/stores/index.ts';
import { memoryVault } from '../../src/vault/index.ts';
import { runs } from '../json/runs.ts';
import { inspectionRules } from '../support/shipped.ts';
import { mandate } from '../support/small-world.ts';
import { type Arrival, hiddenIn, played, type Side, sides } from '../support/two-offices.ts';

const now = '2024-10-20T00:00:00.000Z';

const office = async (arrivals: readonly Arrival[], isReceived?: (n: number) => boolean) => {
  const [store, views] = [memoryEventStore(), memoryViewStore()];
  const { reports } = await played({ store, views }, arrivals, isReceived);
  return { office: await openOffice({ store, views, vault: memoryVault(), clock: () => now }), reports };
};

type Reading = (read: Jurisdiction & ReadSide, report: string, who: { for?: 'group' }) => Promise<unknown>;

/** Every output of the library that tells of what was received, about one report where it is about one. */
const outputs: Readonly<Record<string, Reading>> = {
  ...Object.fromEntries(
    viewNames.flatMap((name): [string, Reading][] => [
      [`view ${name}`, (read, _, who) => read.view(name, { ...who, limit: 2 })],
      [`view ${name} as of`, (read, _, who) => read.view(name, { ...who, asOf: '2024-09-20T00:00:09Z' })],
    ]),
  ),
  'view by index': (read, _, who) => read.view('referral', { ...who, where: { channel: 'sms' } }),
  ...Object.fromEntries(
    exportNames.map((name): [string, Reading] => [
      `ledger ${name}`,
      (read, _, who) => read.ledger(name, who),
    ]),
  ),
  ...Object.fromEntries(
    ['person:jia', 'post:leader', 'post:clerk', 'organ:bureau'].map((who): [string, Reading] => [
      `subject ${who}`,
      (read, _, reader) => read.subject(who, reader),
    ]),
  ),
  dues: (read, _, who) => read.dues('2024-12-01T00:00:00Z', who.for),
  conservation: (read, _, who) => read.conservation(who.for),
  report: (read, report, who) => read.report(report, who),
  history: (read, report, who) => read.history(report, who),
  explain: (read, report, who) => read.explain(report, { ...who, all: true }),
  verify: (read, _, who) => read.verify(who),
  'verify one report': (read, report, who) => read.verify({ ...who, report }),
  'what if': (read, _, who) =>
    read.whatIf(
      {
        mandate: {
          ...mandate,
          version: '2',
          window: { ...mandate.window, closes: '2024-08-10T00:00:00+08:00' },
        } as typeof mandate,
      },
      who,
    ),
  impact: (read, _, who) => read.impact({ ...inspectionRules, version: '2099.01-1' }, who),
  'audit report': (read, _, who) => read.auditReport({ ...who, verify: true }),
};

/** What was answered, or the words of the refusal, as one text. */
const told = async (asked: Promise<unknown>): Promise<string> => {
  const answer = await asked.catch((error: unknown) => {
    if (error instanceof GuanxiaError) return error.problems;
    throw error;
  });
  return JSON.stringify(answer, (_, value) => {
    if (typeof value === 'bigint') return `${value}n`;
    if (value instanceof Map || value instanceof Set) return [...value];
    return value;
  });
};

const sample: readonly Arrival[] = [
  { matters: ['secretary'] },
  { matters: ['leader'] },
  { matters: ['clerk', 'bureau'], later: 'dispatch' },
  { matters: ['above'], later: 'override' },
  { matters: ['somebody'] },
  { matters: ['chief'], repeats: 1 },
  { matters: ['leader', 'secretary'], channel: 'qr-code' },
  { matters: ['clerk'], later: 'override' },
  { matters: ['secretary'], repeats: 7 },
  { matters: ['chief', 'secretary'], defer: true },
  { matters: ['leader'], defer: true },
  { matters: ['secretary'], channel: 'qr-code' },
  { matters: ['above'], repeats: 11 },
];

const side = fc.constantFrom(...(Object.keys(sides) as Side[]));
const arrivals: fc.Arbitrary<readonly Arrival[]> = fc
  .array(
    fc.record({
      matters: fc.array(side, { minLength: 1, maxLength: 3 }),
      defer: fc.boolean(),
      channel: fc.constantFrom<'sms' | 'qr-code'>('sms', 'qr-code'),
      later: fc.constantFrom<Arrival['later']>(
        undefined,
        'withdraw',
        'dispatch',
        'override',
        'notify',
        'particulars',
      ),
      target: fc.option(fc.nat(), { freq: 4, nil: undefined }),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((all) =>
    all.map(
      ({ target, ...one }, n): Arrival =>
        target === undefined || n === 0 || all[target % n]?.target !== undefined
          ? one
          : { ...one, repeats: target % n },
    ),
  );

const nobody = '00000000-0000-8000-8000-00000000dead';

describe('what the group is shown', () => {
  it('is in every output what it would be, had the rest never come', async () => {
    const hidden = hiddenIn(sample);
    const whole = await office(sample);
    const part = await office(sample, (n) => !hidden.has(n));
    const seen = whole.reports[2] as string;
    for (const [name, read] of Object.entries(outputs)) {
      const forGroup = await told(read(whole.office, seen, { for: 'group' }));
      expect(forGroup, name).toBe(await told(read(part.office, seen, { for: 'group' })));
    }
  });

  it('differs from what all is, in every output that counts or lists: the comparison can tell', async () => {
    const hidden = hiddenIn(sample);
    const whole = await office(sample);
    const part = await office(sample, (n) => !hidden.has(n));
    const alike: string[] = [];
    for (const [name, read] of Object.entries(outputs)) {
      const all = await told(read(whole.office, whole.reports[2] as string, {}));
      if (all === (await told(read(part.office, whole.reports[2] as string, {})))) alike.push(name);
    }
    // Those are about one report that the group may see, or one subject.
    expect(alike).toStrictEqual(['subject post:clerk', 'subject organ:bureau', 'report']);
  });

  it('is of a report that it may not see as of one that nobody has', async () => {
    const { office: whole, reports } = await office(sample);
    for (const n of hiddenIn(sample)) {
      const id = reports[n] as string;
      for (const name of ['report', 'history', 'explain']) {
        const read = outputs[name] as Reading;
        const answer = await told(read(whole, id, { for: 'group' }));
        const none = await told(read(whole, nobody, { for: 'group' }));
        expect(answer.replaceAll(id, 'ID'), name).toBe(none.replaceAll(nobody, 'ID'));
        expect(none).toBe(
          await told(read(whole, nobody, {})).then((all) => (name.startsWith('verify') ? none : all)),
        );
      }
    }
  });

  it('is what it would be in any world', async () => {
    await fc.assert(
      fc.asyncProperty(arrivals, async (world) => {
        const hidden = hiddenIn(world);
        const whole = await office(world);
        const part = await office(world, (n) => !hidden.has(n));
        const seen = world.findIndex((_, n) => !hidden.has(n));
        const id = whole.reports[seen] ?? nobody;
        for (const [name, read] of Object.entries(outputs))
          expect(await told(read(whole.office, id, { for: 'group' })), name).toBe(
            await told(read(part.office, id, { for: 'group' })),
          );
      }),
      runs(3),
    );
  });
});

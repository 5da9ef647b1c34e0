import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveFacts } from '../../../src/domain/derive/derive-facts.ts';
import type { MatterParticulars, ReportParticulars } from '../../../src/domain/derive/facts-under.ts';
import { organKinds } from '../../../src/domain/directory/directory.ts';
import { type DirectoryIndex, indexDirectory } from '../../../src/domain/directory/directory-index.ts';
import type { Mandate } from '../../../src/domain/mandate/schema/mandate.ts';
import { limbKinds, type Target } from '../../../src/domain/mandate/schema/scope.ts';
import type { Selector } from '../../../src/domain/mandate/schema/selectors.ts';
import type { ChannelUse } from '../../../src/domain/report/channel.ts';
import { disciplines } from '../../../src/domain/report/matter.ts';
import { truthOf } from '../../../src/rules/evaluate/truth-of.ts';
import { impossible } from '../../../src/rules/prove/constraints.ts';
import { prove } from '../../../src/rules/prove/prove.ts';
import { mattersOf, randomWorlds } from '../../domain/receivers/random-worlds.ts';
import { calendar2024, exampleIndex, exampleMandate } from '../../support/data-files.ts';
import { inspectionRules } from '../../support/shipped.ts';

const instants = fc.constantFrom(
  '2024-07-29T23:59:59+08:00',
  '2024-07-30T00:00:00+08:00',
  '2024-09-25T17:59:59+08:00',
  '2024-09-25T18:00:00+08:00',
  '2024-09-28T09:00:00+08:00',
);

const channels = fc.oneof(
  fc.record({ kind: fc.constant('telephone' as const), startedAt: instants }),
  fc.record({
    kind: fc.constant('post' as const),
    postmark: fc.option(fc.constantFrom('2024-07-01', '2024-09-25', '2024-09-26', 'illegible'), {
      nil: undefined,
    }),
  }),
  fc.record({ kind: fc.constant('contact-box' as const), sealedAtClosing: fc.boolean() }),
  fc.constantFrom('sms', 'qr-code', 'email', 'website', 'visit').map((kind) => ({ kind })),
) as fc.Arbitrary<ChannelUse>;

const reports: fc.Arbitrary<ReportParticulars> = fc.record({
  channel: channels,
  receivedAt: instants,
  reporter: fc.constant({}),
});

const coverages = fc.subarray(['body', 'members', 'principal', 'staff'] as const, { minLength: 1 });

const selectors = fc.oneof(
  fc.record({ select: fc.constantFrom('target', 'next-level'), covers: coverages }),
  fc.record({
    select: fc.constant('party-groups-of'),
    kinds: fc.subarray([...organKinds], { minLength: 1 }),
    covers: coverages,
  }),
  fc.record({
    select: fc.constant('organs-of-kind'),
    kinds: fc.subarray([...organKinds], { minLength: 1 }),
    covers: coverages,
  }),
  fc.constantFrom(
    { select: 'key-posts' },
    { select: 'key-posts', whom: 'personnel' },
    { select: 'managed-by' },
  ),
) as fc.Arbitrary<Selector>;

const exclusions: NonNullable<Target['scope']['exclusions']> = [
  { id: 'claims', quote: '某', kinds: ['claim'], cites: [] },
  { id: 'crimes', quote: '某', kinds: ['ordinary-crime'], to: { receiver: 'police' }, cites: [] },
];

const limbs = fc.oneof(
  fc.record({
    kind: fc.constantFrom(...limbKinds),
    quote: fc.constant('某'),
    selectors: fc.array(selectors, { minLength: 1, maxLength: 2 }),
  }),
  fc.constant({ kind: 'other', quote: '某', selectors: [{ select: 'anyone' }] }),
) as fc.Arbitrary<Target['scope']['limbs'][number]>;

const [exampleTarget] = exampleMandate.targets as [Target, ...Target[]];

/** The example target, but anywhere, with a scope of any kind and perhaps a window of its own. */
const targetsOn = ({ directory: { organs, places } }: DirectoryIndex): fc.Arbitrary<Target> =>
  fc
    .record({
      committee: fc.constantFrom(...organs.map(({ id }) => id)),
      place: fc.constantFrom(...places.map(({ id }) => id)),
      isByPlace: fc.boolean(),
      role: fc.constantFrom('priority' as const, 'gate' as const),
      named: fc.subarray([...disciplines]),
      limbs: fc.array(limbs, { minLength: 1, maxLength: 3 }),
      excluded: fc.subarray(exclusions),
      closes: fc.constantFrom(undefined, '2024-08-20', '2024-09-28'),
    })
    .map(({ committee, place, isByPlace, role, named, closes, excluded, ...rest }) => ({
      id: 'any',
      name: '某',
      committee,
      ...(isByPlace && { place }),
      ...(closes !== undefined && { window: { opens: '2024-07-30', closes, cites: [] } }),
      scope: {
        ...exampleTarget.scope,
        limbs: rest.limbs,
        matters: [{ role, disciplines: named, cites: [] }],
        ...(excluded.length > 0 && { exclusions: excluded }),
      },
    }));

/** The example mandate, but with other readings and one or two targets of any kind. */
const mandatesOn = (index: DirectoryIndex): fc.Arbitrary<Mandate> => {
  const ids = index.directory.organs.map(({ id }) => id);
  return fc
    .record({
      group: fc.constantFrom(...ids),
      sender: fc.constantFrom(...ids),
      targets: fc.array(targetsOn(index), { minLength: 1, maxLength: 2 }),
      readings: fc.record({
        postal: fc.constantFrom('postmark' as const, 'receipt' as const),
        formerHolders: fc.constantFrom('in-office-conduct' as const, 'excluded' as const),
        boxSealedAtClosing: fc.constantFrom('in-time' as const, 'by-receipt' as const),
      }),
    })
    .map(({ group, sender, targets, readings }) => ({
      ...exampleMandate,
      group: { ...exampleMandate.group, organ: group, sender },
      readings,
      targets,
    }));
};

const withDisciplines = (
  matters: readonly MatterParticulars[],
  some: readonly (typeof disciplines)[number][],
) => matters.map((matter): MatterParticulars => ({ ...matter, disciplines: [...some] }));

/** Facts derived from any report about anybody, in some directory, under some mandate. */
const derivedIn = (index: DirectoryIndex) =>
  fc
    .record({
      mandate: mandatesOn(index),
      report: reports,
      matters: mattersOf(index.directory),
      some: fc.subarray([...disciplines]),
    })
    .map(({ mandate, report, matters, some }) =>
      withDisciplines(matters, some).map(
        (matter) => deriveFacts({ mandate, directory: index, calendar: calendar2024 }, report, matter).facts,
      ),
    );

const runs = { numRuns: process.env['GUANXIA_LONG'] === undefined ? 1_000 : 100_000 };

const checkIn = (worlds: fc.Arbitrary<DirectoryIndex>) =>
  fc.assert(
    fc.property(worlds.chain(derivedIn), (all) => {
      const met = all.flatMap((facts) =>
        impossible.filter(({ condition }) => truthOf(condition, facts, {}) === true),
      );
      expect(met.map(({ name }) => name)).toStrictEqual([]);
    }),
    runs,
  );

describe('what is taken to be impossible', { timeout: 600_000 }, () => {
  it('never comes out of any directory, mandate and report', () =>
    checkIn(randomWorlds.map((world) => indexDirectory(world))));

  it('never comes out of the example district', () => checkIn(fc.constant(exampleIndex)));

  it.each(impossible.map((one) => [one.name, one] as const))(
    'is something that rules could say: %s',
    (name, one) => {
      const others = impossible.filter((other) => other !== one);
      const asRule = {
        ...inspectionRules,
        rules: [{ ...inspectionRules.rules[0], conditions: one.condition }],
      };
      const dead = (constraints: typeof impossible) =>
        prove(asRule as typeof inspectionRules, { impossible: constraints }).findings.some(
          ({ code }) => code === 'dead-rule',
        );
      expect([name, dead(others), dead(impossible)]).toStrictEqual([name, false, true]);
    },
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  factsUnder,
  type MatterParticulars,
  type ReportParticulars,
} from '../../../src/domain/derive/facts-under.ts';
import { type DirectoryIndex, indexDirectory } from '../../../src/domain/directory/index.ts';
import type { Mandate, Selector, Target } from '../../../src/domain/documents/index.ts';
import { organKinds } from '../../../src/domain/documents/index.ts';
import type { ChannelUse } from '../../../src/domain/report/index.ts';
import { disciplines } from '../../../src/domain/report/matter.ts';
import { truthOf } from '../../../src/rules/evaluate/truth-of.ts';
import { impossible, prove } from '../../../src/rules/prove/index.ts';
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

const coverages = fc.subarray(['body', 'members', 'principal'] as const, { minLength: 1 });

const selectors = fc.oneof(
  fc.record({ select: fc.constantFrom('target', 'next-level'), covers: coverages }),
  fc.record({
    select: fc.constant('party-groups-of'),
    kinds: fc.subarray([...organKinds], { minLength: 1 }),
    covers: coverages,
  }),
  fc.constant({ select: 'key-posts' }),
) as fc.Arbitrary<Selector>;

/** The example mandate, but with other readings, priorities and a scope of any kind. */
const mandatesOn = (index: DirectoryIndex): fc.Arbitrary<readonly [Mandate, Target]> => {
  const { organs, places } = index.directory;
  return fc
    .record({
      group: fc.constantFrom(...organs.map(({ id }) => id)),
      sender: fc.constantFrom(...organs.map(({ id }) => id)),
      committee: fc.constantFrom(...organs.map(({ id }) => id)),
      place: fc.constantFrom(...places.map(({ id }) => id)),
      named: fc.subarray([...disciplines]),
      limbs: fc.array(
        fc.record({
          kind: fc.constantFrom('committee', 'party-group', 'judicial-head', 'next-level-head', 'key-post'),
          quote: fc.constant('某'),
          selectors: fc.array(selectors, { minLength: 1, maxLength: 2 }),
        }),
        { minLength: 1, maxLength: 3 },
      ) as fc.Arbitrary<Target['scope']['limbs']>,
      readings: fc.record({
        postal: fc.constantFrom('postmark' as const, 'receipt' as const),
        formerHolders: fc.constantFrom('in-office-conduct' as const, 'excluded' as const),
        boxSealedAtClosing: fc.constantFrom('in-time' as const, 'by-receipt' as const),
      }),
    })
    .map(({ group, sender, committee, place, named, limbs, readings }) => {
      const [first] = exampleMandate.targets as [Target, ...Target[]];
      const matters = [{ role: 'priority' as const, disciplines: named, cites: first.scope.cites }];
      const target = { ...first, committee, place, scope: { ...first.scope, limbs, matters } };
      return [
        { ...exampleMandate, group: { ...exampleMandate.group, organ: group, sender }, readings },
        target,
      ];
    });
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
    .map(({ mandate: [mandate, target], report, matters, some }) =>
      withDisciplines(matters, some).map((matter) =>
        factsUnder({ mandate, directory: index, calendar: calendar2024 }, target, report, matter),
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

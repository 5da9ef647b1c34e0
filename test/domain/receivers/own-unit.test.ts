import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MatterParticulars } from '../../../src/domain/derive/facts-under.ts';
import type { Directory } from '../../../src/domain/directory/directory.ts';
import { indexDirectory } from '../../../src/domain/directory/directory-index.ts';
import type { Forwarding } from '../../../src/domain/mandate/schema/referral.ts';
import { barredFor } from '../../../src/domain/receivers/barred.ts';
import type { ChoiceReason } from '../../../src/domain/receivers/choice-reasons.ts';
import { receiverKinds } from '../../../src/domain/receivers/receiver-kinds.ts';
import { type ReceiverChoice, resolveReceiver } from '../../../src/domain/receivers/resolve-receiver.ts';
import { errandOf } from './directories.ts';
import { accusing, forbidden, isUnknown } from './own-unit-law.ts';
import { mattersOf, randomWorlds } from './random-worlds.ts';
import { errandsIn, subjectsIn, worlds } from './small-worlds.ts';

const isLong = process.env['GUANXIA_LONG'] !== undefined;

interface Tally {
  referred: number;
  climbed: number;
  common: number;
  succeeded: number;
  refused: number;
  /** Referrals to what the law names. */
  readonly broken: string[];
}

const emptyTally = (): Tally => ({
  referred: 0,
  climbed: 0,
  common: 0,
  succeeded: 0,
  refused: 0,
  broken: [],
});

const record = (tally: Tally, choice: ReceiverChoice, law: ReadonlySet<string>): void => {
  if (choice.status === 'unresolved') {
    tally.refused += 1;
    tally.broken.push(...choice.candidates.filter((organ) => law.has(organ)));
    return;
  }
  const { receiver, steps } = choice;
  const because = (reason: ChoiceReason): number => Number(steps.some((step) => step.reason === reason));
  tally.referred += 1;
  tally.climbed += because('clear-of-accused');
  tally.common += because('common-superior');
  tally.succeeded += because('successor');
  if (law.has(receiver.organ)) tally.broken.push(receiver.organ);
};

type Policy = readonly [Forwarding, MatterParticulars['kind']];

/** Makes every referral that any rules could ask for in a world, and sees where it ends. */
const tallyOf = (directory: Directory, [policy, kind]: Policy, tally: Tally): void => {
  const errand = errandOf(directory, { subject: { type: 'none' } }, { sender: 'o0' });
  for (const subject of subjectsIn(directory)) {
    const law = forbidden(directory, [{ subject }]);
    const barred = barredFor(errand.index, policy, [{ subject, kind }]);
    for (const [receiver, matter] of errandsIn(directory, subject, kind))
      record(tally, resolveReceiver(receiver, { ...errand, matter }, barred), law);
  }
};

const tallied = (all: Iterable<Directory>, policy: Policy): Tally => {
  const tally = emptyTally();
  for (const world of all) tallyOf(world, policy, tally);
  return tally;
};

describe('every directory of few organs, every subject and every receiver that rules could name', () => {
  it.each(isLong ? [2, 3, 4, 5] : [2, 3, 4])(
    'never refers to the accused’s own unit, with %i organs',
    (n) => {
      const { broken, referred, climbed, common, refused } = tallied(worlds(n), ['never', 'misconduct']);
      expect(broken).toStrictEqual([]);
      expect(Math.min(referred, climbed, refused)).toBeGreaterThan(0);
      // Two rivals with a superior, and somebody else to be accused: that takes four.
      expect(common > 0).toBe(n > 3);
    },
    600_000,
  );

  it('never does when organs are merged', { timeout: 600_000 }, () => {
    const kinds = ['all-of-one-kind'] as const;
    const all = worlds(isLong ? 4 : 3, { kinds, mergers: true });
    const { broken, climbed, succeeded } = tallied(all, ['never', 'misconduct']);
    expect(broken).toStrictEqual([]);
    expect(Math.min(climbed, succeeded)).toBeGreaterThan(0);
  });

  it.each<[Policy, 'never' | 'perhaps']>([
    [['never', 'suggestion'], 'never'],
    [['never', undefined], 'never'],
    [['non-accusation-only', 'misconduct'], 'never'],
    [['non-accusation-only', 'ordinary-crime'], 'never'],
    [['non-accusation-only', undefined], 'never'],
    [['non-accusation-only', 'suggestion'], 'perhaps'],
    [['allowed', 'misconduct'], 'perhaps'],
  ])('keeps to the published policy, %j: %s', (policy, whether) => {
    const { broken, referred } = tallied(worlds(3, { kinds: ['all-of-one-kind'] }), policy);
    expect(referred).toBeGreaterThan(0);
    expect(broken.length > 0).toBe(whether === 'perhaps');
  });
});

/** A directory, a report in it, and what its mandate says. */
const reports = randomWorlds.chain((directory) =>
  fc.record({
    directory: fc.constant(directory),
    matters: mattersOf(directory),
    policy: fc.constantFrom('never' as const, 'non-accusation-only' as const),
    sender: fc.constantFrom(...directory.organs.map(({ id }) => id)),
  }),
);

describe('any directory, with circles and mistakes in it, any report and any rules', {
  timeout: 3_600_000,
}, () => {
  it('never refers to a unit of anybody whom the report accuses', () => {
    let referred = 0;
    fc.assert(
      fc.property(reports, ({ directory, matters, policy, sender }) => {
        const concerned = policy === 'never' ? matters : accusing(matters);
        const law = forbidden(directory, concerned);
        const open = concerned.some((matter) => isUnknown(directory, matter));
        const errand = errandOf(directory, { subject: { type: 'none' } }, { sender });
        const barred = barredFor(errand.index, policy, matters);
        const choices = matters.flatMap((matter) =>
          receiverKinds.map((kind) => resolveReceiver(kind, { ...errand, matter }, barred)),
        );
        const receivers = choices.flatMap((one) => (one.status === 'resolved' ? [one.receiver.organ] : []));
        const candidates = choices.flatMap((one) => (one.status === 'resolved' ? [] : one.candidates));
        referred += receivers.length;
        expect([...receivers, ...candidates].filter((organ) => law.has(organ))).toStrictEqual([]);
        expect(open ? [...receivers, ...candidates] : []).toStrictEqual([]);
      }),
      { numRuns: isLong ? 300_000 : 2_000 },
    );
    expect(referred).toBeGreaterThan(1000);
  });

  it('bars exactly what the law names, and nothing where nobody can be cleared', () =>
    fc.assert(
      fc.property(
        randomWorlds.chain((directory) => fc.tuple(fc.constant(directory), mattersOf(directory))),
        ([directory, matters]) => {
          const { organs, known } = barredFor(indexDirectory(directory), 'non-accusation-only', matters);
          const concerned = accusing(matters);
          const exists = (id: string): boolean => directory.organs.some((organ) => organ.id === id);
          expect([...organs].filter(exists).sort()).toStrictEqual(
            [...forbidden(directory, concerned)].filter(exists).sort(),
          );
          expect(known).toBe(!concerned.some((matter) => isUnknown(directory, matter)));
        },
      ),
      { numRuns: isLong ? 200_000 : 3_000 },
    ));

  it('bars the same whatever the order in which a directory lists its entries', () =>
    fc.assert(
      fc.property(
        randomWorlds.chain((directory) => fc.tuple(fc.constant(directory), mattersOf(directory))),
        ([directory, matters]) => {
          const { organs, posts, tenures } = directory;
          const turned = {
            organs: organs.toReversed(),
            posts: posts.toReversed(),
            tenures: tenures.toReversed(),
          };
          const barred = (one: Directory): readonly unknown[] => {
            const units = barredFor(indexDirectory(one), 'never', matters);
            return [units.known, [...units.organs].sort()];
          };
          expect(barred({ ...directory, ...turned })).toStrictEqual(barred(directory));
        },
      ),
      { numRuns: isLong ? 100_000 : 1_000 },
    ));
});

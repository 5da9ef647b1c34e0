import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDirectory } from '../../../src/domain/directory/index.ts';
import type { Directory } from '../../../src/domain/documents/index.ts';
import {
  barredFor,
  type ReceiverChoice,
  receiverKinds,
  resolveReceiver,
} from '../../../src/domain/receivers/index.ts';
import { errandOf } from './directories.ts';
import { accusing, forbidden, isUnknown } from './own-unit-law.ts';
import { mattersOf, randomWorlds } from './random-worlds.ts';
import { errandsIn, subjectsIn, worlds } from './small-worlds.ts';

const isLong = process.env['GUANXIA_LONG'] !== undefined;

interface Tally {
  referred: number;
  climbed: number;
  refused: number;
  readonly broken: string[];
}

const record = (tally: Tally, choice: ReceiverChoice, law: ReadonlySet<string>, world: Directory): void => {
  if (choice.status === 'unresolved') {
    tally.refused += 1;
    return;
  }
  const { organ, passedOver } = choice.receiver;
  tally.referred += 1;
  if (passedOver.length > 0) tally.climbed += 1;
  if (law.has(organ)) tally.broken.push(JSON.stringify([world.organs, choice.receiver]));
};

/** Makes every referral that any rules could ask for in a world, and sees where it ends. */
const tallyOf = (directory: Directory, tally: Tally): void => {
  const errand = errandOf(directory, { subject: { type: 'none' } }, { sender: 'o0' });
  for (const subject of subjectsIn(directory)) {
    const law = forbidden(directory, [{ subject }]);
    const barred = barredFor(errand.index, 'never', [{ subject, kind: 'misconduct' }]);
    for (const [kind, matter] of errandsIn(directory, subject))
      record(tally, resolveReceiver(kind, { ...errand, matter }, barred), law, directory);
  }
};

describe('every directory of few organs, every subject and every receiver that rules could name', () => {
  it.each(isLong ? [2, 3, 4, 5] : [2, 3, 4])(
    'never refers to the accused’s own unit, with %i organs',
    (n) => {
      const tally: Tally = { referred: 0, climbed: 0, refused: 0, broken: [] };
      for (const world of worlds(n)) tallyOf(world, tally);
      expect(tally.broken).toStrictEqual([]);
      expect(Math.min(tally.referred, tally.climbed, tally.refused)).toBeGreaterThan(0);
    },
    600_000,
  );
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
        const open = concerned.some(({ subject }) => isUnknown(directory, subject));
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
          expect(known).toBe(!concerned.some(({ subject }) => isUnknown(directory, subject)));
        },
      ),
      { numRuns: isLong ? 200_000 : 3_000 },
    ));
});

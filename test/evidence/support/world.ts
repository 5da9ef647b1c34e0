import fc from 'fast-check';
import type { SigningKey, StreamEvent } from '../../../src/evidence/index.ts';
import { fixedKey } from './keys.ts';
import { bundleOf, type LogPlan, sampleEvents, streamName } from './sample-log.ts';

export const origin = 'example.org/log';

/** The key that all checks trust. */
export const ourKey: SigningKey = fixedKey(origin);
/** A key that a forger made under the same name. */
export const forgersKey: SigningKey = fixedKey(origin, 1);
/** The key of another log, which is not trusted. */
export const otherKey: SigningKey = fixedKey('example.org/other');

/** A log, another one, a sound bundle of each, and a number for the forger's choices. */
export interface World {
  readonly events: readonly StreamEvent[];
  readonly otherEvents: readonly StreamEvent[];
  readonly size: number;
  readonly sound: Uint8Array;
  readonly other: Uint8Array;
  readonly choice: number;
}

export interface WorldPlan {
  readonly log: LogPlan;
  /** Leaves of the log that are not yet in the checkpoint's tree. */
  readonly later: number;
  /** Which streams are in the bundle: bit n stands for stream n. Bits 0 and 1 are always set. */
  readonly kept: number;
  readonly choice: number;
}

/** Streams 0 and 1 have three events each in every log, so that there is something to forge. */
const atLeast = [0, 1, 0, 1, 0, 1];

export const worldPlan: fc.Arbitrary<WorldPlan> = fc.record({
  log: fc.record({
    streams: fc.array(fc.nat(5), { maxLength: 40 }).map((more) => [...atLeast, ...more]),
    note: fc.string({ unit: 'grapheme', maxLength: 12 }),
  }),
  later: fc.nat(5),
  kept: fc.nat(63).map((bits) => bits | 3),
  choice: fc.nat(1_000_000),
});

export async function worldOf({ log, later, kept, choice }: WorldPlan): Promise<World> {
  const events = sampleEvents(log);
  const otherEvents = sampleEvents({ ...log, note: `${log.note} otherwise` });
  const size = Math.max(atLeast.length, events.length - later);
  const names = new Set([0, 1, 2, 3, 4, 5].filter((bit) => kept & (1 << bit)).map(streamName));
  const keep = ({ stream }: StreamEvent) => names.has(stream);
  return {
    events,
    otherEvents,
    size,
    sound: await bundleOf(events, { size, key: ourKey, keep }),
    other: await bundleOf(otherEvents, { size, key: otherKey, keep }),
    choice,
  };
}

import { describe, expect, it } from 'vitest';
import { compared, sampleBundles } from './support/agreement.ts';
import { hasPython, unlessPython } from './support/python.ts';
import { worldOf } from './support/world.ts';

describe.skipIf(!hasPython)(`the verifier in Python${unlessPython}`, () => {
  it('finds the same as checkBundle in 1,000 bundles of random logs', async () => {
    const { differences, sound, answers } = compared(await sampleBundles(1_000, 20_240_802));
    expect(differences).toStrictEqual([]);
    expect([sound, answers]).toStrictEqual([250, 1_000]);
  });

  it('finds the same as checkBundle wherever a byte of a bundle is changed', async () => {
    const log = { streams: [0, 1, 0, 1, 0, 1], note: '' };
    const { sound: bundle } = await worldOf({ log, later: 0, kept: 3, choice: 0 });
    const samples = Array.from(bundle, (byte, at) => ({
      name: `byte ${at}`,
      bundle: Uint8Array.from(bundle, (old, index) => (index === at ? byte ^ (1 << (at & 7)) : old)),
    }));
    expect(compared(samples)).toStrictEqual({ differences: [], sound: 0, answers: bundle.length });
  });
});

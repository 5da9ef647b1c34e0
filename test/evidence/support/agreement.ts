import fc from 'fast-check';
import { checkBundle, formatVerifierKey } from '../../../src/evidence/index.ts';
import { forgeries } from './forgeries.ts';
import { brief, pythonFindings } from './python.ts';
import { ourKey, worldOf, worldPlan } from './world.ts';

interface Sample {
  readonly name: string;
  readonly bundle: Uint8Array;
}

/** Bundles of random logs: one in four sound, then every forgery in turn, and some with a changed byte. */
export async function sampleBundles(count: number, seed: number): Promise<readonly Sample[]> {
  const plans = fc.sample(worldPlan, { numRuns: count, seed });
  return Promise.all(
    plans.map(async (plan, number) => {
      const world = await worldOf(plan);
      if (number % 4 === 0) return { name: `sound ${number}`, bundle: world.sound };
      if (number % 16 === 1)
        return { name: `byte ${number}`, bundle: changedByte(world.sound, world.choice) };
      const [name, , forge] = forgeries[number % forgeries.length] as (typeof forgeries)[number];
      return { name: `${name} ${number}`, bundle: await forge(world) };
    }),
  );
}

function changedByte(bundle: Uint8Array, choice: number): Uint8Array {
  const forged = Uint8Array.from(bundle);
  const at = choice % forged.length;
  forged[at] = (forged[at] ?? 0) ^ (1 << (choice % 8));
  return forged;
}

/** Names of the bundles on which the two verifiers do not find exactly the same, and how many they find sound. */
export function compared(samples: readonly Sample[]) {
  const key = ourKey.verifierKey;
  const theirs = pythonFindings(
    formatVerifierKey(key),
    samples.map(({ bundle }) => bundle),
  );
  const ours = samples.map(({ bundle }) => {
    const verdict = checkBundle(bundle, key);
    return verdict.ok ? [] : verdict.findings.map(brief);
  });
  const distinct = (findings: readonly string[] | undefined) => JSON.stringify([...new Set(findings)].sort());
  return {
    differences: samples
      .filter((_, number) => distinct(ours[number]) !== distinct(theirs[number]))
      .map(({ name }) => name),
    sound: ours.filter((findings) => findings.length === 0).length,
    answers: theirs.length,
  };
}

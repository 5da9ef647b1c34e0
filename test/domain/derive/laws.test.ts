import fc from 'fast-check';
import { describe, it } from 'vitest';
import { lawsOfFacts } from '../../support/laws-of-facts.ts';

// A fixed sample; the long run looks further from ever new seeds.
describe.each(lawsOfFacts)('$name', ({ property, runs }) => {
  it(
    'in any world',
    () => fc.assert(property, { seed: 1137045165, numRuns: runs, maxSkipsPerRun: 1_000 }),
    60_000,
  );
});

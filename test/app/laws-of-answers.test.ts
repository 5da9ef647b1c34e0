import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lawsOfAnswers, variations } from '../support/answers/laws.ts';
import { findingsOf, worlds } from '../support/answers/world.ts';

// A fixed sample; the long run looks further from seed to seed.
describe.each(lawsOfAnswers)('$name', ({ holds, runs }) => {
  it('whatever the documents and the report', () =>
    fc.assert(
      fc.property(worlds, variations, (world, variation) => {
        expect(holds(world, findingsOf(world), variation)).toStrictEqual([]);
      }),
      { seed: 20261129, numRuns: runs },
    ));
});

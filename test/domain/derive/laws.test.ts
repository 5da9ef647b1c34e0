import fc from 'fast-check';
import { describe, it } from 'vitest';
import { lawsOfFacts } from '../../support/laws-of-facts.ts';

describe.each(lawsOfFacts)('$name', ({ property, runs }) => {
  it('in any world', () => fc.assert(property, { numRuns: runs, maxSkipsPerRun: 1_000 }), 60_000);
});

import fc from 'fast-check';
import { describe, it } from 'vitest';
import { lawsOfFacts } from '../../support/laws-of-facts.ts';

const runs = Number(process.env['GUANXIA_WORLDS'] ?? 350_000);

describe.each(lawsOfFacts)('$name', { timeout: 3_600_000 }, ({ property }) => {
  it(`in ${runs} worlds`, () => fc.assert(property, { numRuns: runs, maxSkipsPerRun: 1_000 }));
});

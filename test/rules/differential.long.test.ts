import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agreesWithDefinition,
  agreesWithStockEngine,
  drawnWithFacts,
  everyPair,
  newTally,
  share,
} from '../support/differential.ts';

/** Runs of one property; several properties share the work, so that none holds too much in memory. */
const parts = Array.from({ length: 20 }, (_, i) => i + 1);

describe('random rule sets, many of them', { timeout: 1_200_000 }, () => {
  it.each(parts)('agree with json-rules-engine in at least a million cases, part %i', async () => {
    const tally = newTally();
    await fc.assert(
      fc.asyncProperty(drawnWithFacts(100, 0), ({ drawn, complete }) =>
        agreesWithStockEngine(drawn, complete, tally),
      ),
      { numRuns: 1100 },
    );
    expect(tally.cases).toBeGreaterThanOrEqual(1_000_000);
    expect(share(tally, 'in-scope')).toBeGreaterThan(0.4);
    expect(share(tally, 'in-scope')).toBeLessThan(0.6);
    expect([...tally.operators.keys()].sort()).toStrictEqual(everyPair);
  });

  it.each(parts)('agree with the definition, part %i', () => {
    fc.assert(
      fc.property(drawnWithFacts(50, 50), ({ drawn, complete, partial }) => {
        agreesWithDefinition(drawn, complete);
        agreesWithDefinition(drawn, partial);
      }),
      { numRuns: 2000 },
    );
    expect(parts).toHaveLength(20);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, ruleSet } from '../../src/rules/index.ts';
import { judgeWithJsonRulesEngine } from '../../src/rules/json-rules-engine/index.ts';
import { arbitraryRuleSet } from '../support/arbitrary-rules.ts';
import {
  agreesWithDefinition,
  agreesWithStockEngine,
  drawnWithFacts,
  everyPair,
  newTally,
  share,
} from '../support/differential.ts';

describe('the generator of rule sets', () => {
  it('makes only what the schema accepts', () =>
    fc.assert(
      fc.property(arbitraryRuleSet(), ({ set }) => {
        expect(ruleSet.safeParse(set).error).toBeUndefined();
      }),
      { numRuns: 200 },
    ));
});

describe('random rule sets under random facts', { timeout: 60_000 }, () => {
  it('get the verdict of the definition from the compiled evaluator', () =>
    fc.assert(
      fc.property(drawnWithFacts(10, 20), ({ drawn, complete, partial }) => {
        agreesWithDefinition(drawn, complete);
        agreesWithDefinition(drawn, partial);
      }),
      { numRuns: 2000 },
    ));

  it('find the same rules true in json-rules-engine, in at least 200,000 cases', async () => {
    const tally = newTally();
    await fc.assert(
      fc.asyncProperty(drawnWithFacts(25, 0), ({ drawn, complete }) =>
        agreesWithStockEngine(drawn, complete, tally),
      ),
      { numRuns: 900 },
    );
    expect(tally.cases).toBeGreaterThanOrEqual(200_000);
    expect(share(tally, 'in-scope')).toBeGreaterThan(0.4);
    expect(share(tally, 'in-scope')).toBeLessThan(0.6);
    expect([...tally.operators.keys()].sort()).toStrictEqual(everyPair);
    expect(Math.min(...tally.operators.values())).toBeGreaterThanOrEqual(1000);
  });

  it('get the same verdict when json-rules-engine judges their conditions', () =>
    fc.assert(
      fc.asyncProperty(drawnWithFacts(2, 0), async ({ drawn: { set }, complete }) => {
        for (const facts of complete)
          expect(await judgeWithJsonRulesEngine(set, facts)).toStrictEqual(evaluate(set, facts));
      }),
      { numRuns: 200 },
    ));
});

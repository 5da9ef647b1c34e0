import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/rules/index.ts';
import { opinionOfJsonRulesEngine } from '../../src/rules/json-rules-engine/index.ts';
import { drawnWithFacts } from '../support/differential.ts';

describe('json-rules-engine reading unknown facts both ways', { timeout: 60_000 }, () => {
  it('comes to the verdict of the definition, on complete and on partial facts', () =>
    fc.assert(
      fc.asyncProperty(drawnWithFacts(1, 4), async ({ drawn: { set }, complete, partial }) => {
        for (const facts of [...complete, ...partial])
          expect((await opinionOfJsonRulesEngine(set, facts)).verdict).toStrictEqual(evaluate(set, facts));
      }),
      { numRuns: 300 },
    ));

  it('says when it had to', () =>
    fc.assert(
      fc.asyncProperty(drawnWithFacts(1, 0), async ({ drawn: { set }, complete: [facts = {}] }) => {
        expect((await opinionOfJsonRulesEngine(set, facts)).bothWays).toBe(false);
        expect((await opinionOfJsonRulesEngine(set, {})).bothWays).toBe(true);
      }),
      { numRuns: 30 },
    ));
});

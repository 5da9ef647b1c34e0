import { asksOf } from './asks/asks-of.ts';
import { evaluate } from './evaluate/evaluate.ts';
import type { Verdict } from './evaluate/verdict.ts';
import type { RuleCase } from './schema/case.ts';
import type { RuleSet } from './schema/rule-set.ts';

/** One expectation of a case that was not met. */
export interface Mismatch {
  readonly what: 'outcome' | 'to' | 'grounds' | 'labels' | 'asks';
  readonly expected: readonly string[];
  readonly actual: readonly string[];
}

/** How a case came out. It passes when `mismatches` is empty. */
export interface CaseResult {
  readonly case: RuleCase;
  readonly verdict: Verdict;
  readonly mismatches: readonly Mismatch[];
}

const differs = (a: readonly string[], b: readonly string[]): boolean =>
  a.length !== b.length || [...a].sort().join('\n') !== [...b].sort().join('\n');

const list = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);

/** Run one case: everything it expects must come out exactly; what it leaves out expects none. */
export const runCase = (set: RuleSet, one: RuleCase): CaseResult => {
  const verdict = evaluate(set, one.given);
  const { expect } = one;
  const asked = (): readonly string[] => asksOf(set, one.given, verdict).flatMap(({ fact }) => fact ?? []);
  const all: readonly Mismatch[] = [
    { what: 'outcome', expected: [expect.outcome], actual: [verdict.outcome] },
    { what: 'to', expected: list(expect.to), actual: list(verdict.to) },
    { what: 'grounds', expected: expect.grounds, actual: verdict.grounds },
    { what: 'labels', expected: expect.labels ?? [], actual: verdict.labels },
    ...(expect.asks === undefined ? [] : [{ what: 'asks', expected: expect.asks, actual: asked() } as const]),
  ];
  return { case: one, verdict, mismatches: all.filter(({ expected, actual }) => differs(expected, actual)) };
};

/** Rules that no case reaches: neither a ground nor the giver of a label in any of them. */
export const unreachedRules = (set: RuleSet, results: readonly CaseResult[]): readonly string[] => {
  const grounds = new Set(results.flatMap(({ verdict }) => verdict.grounds));
  const labels = new Set(results.flatMap(({ verdict }) => verdict.labels));
  return set.rules
    .filter(({ name, event }) =>
      event.type === 'label' ? !labels.has(event.params.name) : !grounds.has(name),
    )
    .map(({ name }) => name);
};

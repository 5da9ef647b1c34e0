import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type JsonValue } from '../../../src/json/index.ts';
import { changeInWords } from '../../../src/rules/diff/change-in-words.ts';
import { diffRuleSets } from '../../../src/rules/diff/diff-rule-sets.ts';
import { evaluate, type RuleCase, type RuleSet } from '../../../src/rules/index.ts';
import { runs } from '../../json/runs.ts';
import { arbitraryRuleSet, partialFacts } from '../../support/arbitrary-rules.ts';

const withCases: fc.Arbitrary<RuleSet> = arbitraryRuleSet({ facts: 3, rules: 4 }).chain(({ names, set }) =>
  fc
    .array(partialFacts(names), { maxLength: 3 })
    .map((all) =>
      all.map(
        (given, i): RuleCase => ({
          name: `case ${i % 2}`,
          given,
          expect: { outcome: 'in-scope', grounds: [] },
        }),
      ),
    )
    .map((cases) => ({ ...set, cases })),
);

/** Two rule sets that have much in common: some parts of the second are those of the first. */
const pairs: fc.Arbitrary<readonly [RuleSet, RuleSet]> = fc
  .tuple(withCases, withCases, fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), fc.nat())
  .map(([before, other, [rules, conditions, cases, order], at]) => [
    before,
    {
      ...before,
      rules: rules
        ? before.rules.map((rule, i) =>
            i === at % before.rules.length ? (other.rules[0] as RuleSet['rules'][number]) : rule,
          )
        : before.rules,
      conditions: conditions
        ? { ...before.conditions, first: other.conditions['first'] as RuleSet['conditions'][string] }
        : before.conditions,
      cases: cases ? [...before.cases, ...other.cases] : before.cases.toReversed(),
      ...(order && { rules: before.rules.toReversed() }),
    },
  ]);

const contentOf = (set: RuleSet): string => canonicalJson(JSON.parse(JSON.stringify(set)) as JsonValue);

type Leaf = readonly [container: Record<string, JsonValue>, key: string];

const leaves = (value: JsonValue): readonly Leaf[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, member]): readonly Leaf[] =>
        typeof member === 'object' && member !== null
          ? leaves(member)
          : [[value as Record<string, JsonValue>, key]],
      );

describe('the difference', () => {
  it('of a rule set and itself is nothing', () => {
    fc.assert(
      fc.property(withCases, (set) => {
        expect(diffRuleSets(set, structuredClone(set))).toStrictEqual([]);
      }),
      runs(300),
    );
  });

  it('is something just when the content differs, and can be said', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const changes = diffRuleSets(before, after);
        expect(changes.length > 0).toBe(contentOf(before) !== contentOf(after));
        for (const change of changes) {
          expect(changeInWords(change, 'zh-CN')).not.toMatch(/undefined|\[object|：$/);
          expect(changeInWords(change, 'en')).not.toMatch(/undefined|\[object|: $/);
        }
      }),
      runs(500),
    );
  });

  it('sees every leaf that is written differently', () => {
    fc.assert(
      fc.property(withCases, fc.nat(), (before, at) => {
        const after = JSON.parse(JSON.stringify(before)) as RuleSet;
        const all = leaves(after as unknown as JsonValue).filter(([, key]) => key !== 'kind');
        const [container, key] = all[at % all.length] as Leaf;
        const old = container[key];
        container[key] = typeof old === 'boolean' ? !old : `${String(old)}-x`;
        expect(diffRuleSets(before, after).length).toBeGreaterThanOrEqual(1);
      }),
      runs(500),
    );
  });

  it('that touches no outcomes leaves every outcome, receiver and label as it was', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        fc.pre(!diffRuleSets(before, after).some(({ touchesOutcomes }) => touchesOutcomes));
        for (const { given } of before.cases) {
          const [was, is] = [evaluate(before, given), evaluate(after, given)];
          expect([is.outcome, is.to, is.labels.toSorted()]).toStrictEqual([
            was.outcome,
            was.to,
            was.labels.toSorted(),
          ]);
        }
      }),
      runs(300),
    );
  });

  it('changes neither of the two', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const texts = [contentOf(before), contentOf(after)];
        diffRuleSets(before, after);
        expect([contentOf(before), contentOf(after)]).toStrictEqual(texts);
      }),
      runs(100),
    );
  });
});

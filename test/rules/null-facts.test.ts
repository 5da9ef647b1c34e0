import { describe, expect, it } from 'vitest';
import { asksOf, compile, evaluate } from '../../src/rules/index.ts';
import { shippedRuleSets } from '../support/shipped.ts';

const blanked = (facts: object, name: string) => {
  const { [name as never]: _gone, ...left } = facts as Record<string, unknown>;
  return { absent: left as never, nulled: { ...facts, [name]: null } as never };
};

describe.each(shippedRuleSets)('a fact of %s that is null', (_path, set) => {
  const compiled = compile(set);
  const variants = set.cases.flatMap(({ given }) => Object.keys(given).map((name) => blanked(given, name)));

  it('counts as unknown, by the definition and as compiled', () => {
    expect(variants.length).toBeGreaterThan(100);
    for (const { absent, nulled } of variants) {
      const verdict = evaluate(set, absent);
      expect(evaluate(set, nulled)).toStrictEqual(verdict);
      expect(compiled.evaluate(nulled)).toStrictEqual(verdict);
      expect(compiled.decide(nulled)).toStrictEqual(compiled.decide(absent));
    }
  });

  it('is asked for as if it were left out', () => {
    for (const { absent, nulled } of variants.slice(0, 40)) {
      const verdict = evaluate(set, absent);
      if (verdict.outcome !== 'undetermined') continue;
      expect(asksOf(set, nulled, verdict)).toStrictEqual(asksOf(set, absent, verdict));
    }
  });
});
